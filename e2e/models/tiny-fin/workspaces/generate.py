"""Seeded generator of workspace questions and replies: JSON lines {workspace, language, inputs, reply} for render-prompts.ts.

    python -m workspaces.generate OUT.jsonl [--n 20000] [--seed 1]
"""
import argparse
import json

from . import calculation, compliance, esg, financial_code, reading, risk_control, robo_advisory, table_qa
from .common import R

# workspace, generator, share
MAKERS = [
    ("compliance", compliance.compliance, 1.3), ("dialogue-check", compliance.dialogue_check, 1.1), ("compliance-report", compliance.compliance_report, 1.1),
    ("risk-control", risk_control.risk_control, 1.2), ("robo-advisory", robo_advisory.robo_advisory, 1.2), ("esg", esg.esg, 1.1),
    ("calculation-zh", calculation.calculation, .8), ("calculation-en", calculation.calculation, .8), ("table-qa", table_qa.table_qa, 1.1),
    ("financial-code", financial_code.financial_code, .5), ("sentiment", reading.sentiment, .8), ("cause-effect", reading.cause_effect, .9),
]
LANGUAGES = (("zh", .53), ("en", .43), ("ja", .04))


def row():
    name, make, _ = R.choices(MAKERS, [share for *_, share in MAKERS])[0]
    language = R.choices([l for l, _ in LANGUAGES], [p for _, p in LANGUAGES])[0]
    inputs, text = make(language)
    language = inputs.pop("_lang", language)
    return {"workspace": name, "language": language, "inputs": inputs, "reply": text}


def main():
    ap = argparse.ArgumentParser(); ap.add_argument("out"); ap.add_argument("--n", type=int, default=20000); ap.add_argument("--seed", type=int, default=1)
    a = ap.parse_args(); R.seed(a.seed)
    with open(a.out, "w") as f:
        for _ in range(a.n): f.write(json.dumps(row(), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
