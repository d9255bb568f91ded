"""Puts the two generators' conversations together for train.py.

    python mix_data.py OUT_DIR WORKSPACES.jsonl OLD_DIR [--old-share 0.17] [--held 240]

The first `--held` workspace conversations become OUT_DIR/heldout.jsonl, and none of their questions is trained on.
"""
import argparse
import json
import os
import random

ap = argparse.ArgumentParser(); ap.add_argument("out"); ap.add_argument("workspaces"); ap.add_argument("old"); ap.add_argument("--old-share", type=float, default=.17); ap.add_argument("--held", type=int, default=240); ap.add_argument("--seed", type=int, default=5)
a = ap.parse_args(); os.makedirs(a.out, exist_ok=True)
question = lambda line: json.loads(line)["messages"][-2]["content"]
rows, old = open(a.workspaces).readlines(), open(f"{a.old}/train.jsonl").readlines()
held = rows[:a.held]; known = set(map(question, held))
rows = [r for r in rows[a.held:] if question(r) not in known]
train = rows + old[:round(len(rows) * a.old_share / (1 - a.old_share))]
random.Random(a.seed).shuffle(train)
open(f"{a.out}/train.jsonl", "w").writelines(train); open(f"{a.out}/heldout.jsonl", "w").writelines(held)
print(len(train), "to train on,", len(held), "held out")
