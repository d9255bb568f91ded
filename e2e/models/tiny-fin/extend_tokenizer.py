"""Gives a trained folder more tokens: new merges for the words of the workspaces, and one token for each constant line of their prompts.

    python extend_tokenizer.py HF_DIR ROWS.jsonl OUT_DIR [--merges 1600]

Old ids stay. A new token starts as the mean of its parts, so the weights go on where they were. The constant lines make a
prompt about a third as long, which is what training on two cores needs; they are ordinary added tokens, so a reworded
prompt is still read, only in more tokens (train.py shows some prompts without them).
"""
import argparse
import collections
import json
import random
import re

import torch
from tokenizers import AddedToken, Tokenizer
from transformers import PreTrainedTokenizerFast, Qwen2ForCausalLM

SHARE, LENGTH = 0.3, 10  # a line of at least this many characters in at least this share of a workspace's prompts is constant


def constant_lines(rows):
    groups = collections.defaultdict(list)
    for r in rows: groups[r["scn"], r["lang"]].append(r["messages"][-2]["content"])
    lines = {m["content"] for r in rows for m in r["messages"] if m["role"] == "system"}
    for prompts in groups.values():
        counts = collections.Counter(line for p in prompts for line in {x.strip() for x in p.split("\n")})
        lines |= {line for line, n in counts.items() if len(line) >= LENGTH and n >= SHARE * len(prompts) and not line.startswith(("|", "="))}
        lines |= {line for line, n in counts.items() if len(line) >= 16 and n >= SHARE * len(prompts)}
    return sorted(lines)


def chopped(text, rnd):
    """Runs of Han and kana in pieces of one to three characters: long merges would break quotes that begin inside a run."""
    def cut(m):
        s, out = m.group(0), []
        while s:
            k = rnd.choice((1, 2, 2, 2, 3)); out.append(s[:k]); s = s[k:]
        return "\x00".join(out)
    return re.sub(r"[\u3040-\u30ff\u4e00-\u9fff]+", cut, text).split("\x00")


def new_merges(tok, texts, count):
    """`count` more merges after the old ones: the usual BPE training on words already split by the old tokenizer."""
    rnd, words = random.Random(1), collections.Counter()
    pre = tok.pre_tokenizer
    for text in texts:
        for piece in chopped(text, rnd):
            words.update(w for w, _ in pre.pre_tokenize_str(piece))
    known = {w: [t.value for t in tok.model.tokenize(w)] for w in words}
    pairs, where = collections.Counter(), collections.defaultdict(set)
    for w, parts in known.items():
        for p in zip(parts, parts[1:]): pairs[p] += words[w]; where[p].add(w)
    merges = []
    while len(merges) < count and pairs:
        best, n = max(pairs.items(), key=lambda x: (x[1], x[0]))
        if n < 20: break
        merges.append(best)
        for w in where.pop(best):
            parts = known[w]
            for p in zip(parts, parts[1:]): pairs[p] -= words[w]
            out, i = [], 0
            while i < len(parts):
                if i + 1 < len(parts) and (parts[i], parts[i + 1]) == best: out.append(best[0] + best[1]); i += 2
                else: out.append(parts[i]); i += 1
            known[w] = out
            for p in zip(out, out[1:]): pairs[p] += words[w]; where[p].add(w)
        del pairs[best]
    return merges


def main():
    ap = argparse.ArgumentParser(); ap.add_argument("model"); ap.add_argument("rows"); ap.add_argument("out"); ap.add_argument("--merges", type=int, default=1600)
    a = ap.parse_args()
    rows = [json.loads(l) for l in open(a.rows)]
    old = PreTrainedTokenizerFast.from_pretrained(a.model)
    spec = json.loads(old.backend_tokenizer.to_str())
    lines = constant_lines(rows)
    constant = set(lines)
    texts = ["\n".join(x for x in m["content"].split("\n") if x not in constant) for r in rows[:8000] for m in r["messages"] if m["role"] != "system"]
    merges = new_merges(old.backend_tokenizer, texts, a.merges)
    vocab = spec["model"]["vocab"]; start = max(max(vocab.values()), *(t["id"] for t in spec["added_tokens"])) + 1
    for l, r in merges:
        if l + r not in vocab: vocab[l + r] = start; start += 1
    spec["model"]["merges"] += [list(m) for m in merges] if isinstance(spec["model"]["merges"][0], list) else [" ".join(m) for m in merges]
    backend = Tokenizer.from_str(json.dumps(spec))
    backend.add_tokens([AddedToken(line, normalized=False, special=False) for line in lines])
    new = PreTrainedTokenizerFast(tokenizer_object=backend, eos_token=old.eos_token, pad_token=old.pad_token, clean_up_tokenization_spaces=False, model_max_length=old.model_max_length)
    new.chat_template = old.chat_template
    model = Qwen2ForCausalLM.from_pretrained(a.model, dtype=torch.float32)
    before = model.get_input_embeddings().weight.detach().clone(); n_old = before.shape[0]
    size = -(-len(new) // 64) * 64
    model.resize_token_embeddings(size, mean_resizing=False)
    table = model.get_input_embeddings().weight.data
    parts = lambda text: old(text, add_special_tokens=False)["input_ids"]
    by_id = {i: t for t, i in new.get_vocab().items()}
    for i in range(n_old, size):
        if i not in by_id: table[i] = 0; continue
        text = by_id[i] if by_id[i] in constant else new.convert_tokens_to_string([by_id[i]])
        ids = parts(text)
        table[i] = before[ids].mean(0) if ids else 0
    model.config.vocab_size = size
    model.save_pretrained(a.out); new.save_pretrained(a.out)
    sample = rows[:400]
    count = lambda t: sum(len(t(m["content"], add_special_tokens=False)["input_ids"]) for r in sample for m in r["messages"]) / len(sample)
    print(f"{len(lines)} constant lines, {len(merges)} merges, {len(new)} tokens ({size} rows); a conversation has {count(old):.0f} -> {count(new):.0f} tokens")


if __name__ == "__main__":
    main()
