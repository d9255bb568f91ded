"""Seeded generator of workspace questions and replies: JSON lines {workspace, language, inputs, reply} for render-prompts.ts.

    python -m workspaces.generate OUT.jsonl [--n 20000] [--seed 1]
"""
from . import calculation, compliance, esg, financial_code, reading, risk_control, robo_advisory, table_qa
from .common import R, write_lines
from .vary import vary

# workspace, generator, share
MAKERS = [
    ("compliance", compliance.compliance, 1.3), ("dialogue-check", compliance.dialogue_check, 1.1), ("compliance-report", compliance.compliance_report, 1.1),
    ("risk-control", risk_control.risk_control, 1.2), ("robo-advisory", robo_advisory.robo_advisory, 1.2), ("esg", esg.esg, 1.1),
    ("calculation-zh", calculation.calculation, .8), ("calculation-en", calculation.calculation, .8), ("table-qa", table_qa.table_qa, 1.1),
    ("financial-code", financial_code.financial_code, .5), ("sentiment", reading.sentiment, .8), ("cause-effect", reading.cause_effect, .9),
]
# whose quotes are sentences; elsewhere they are figures that the calculation needs as they are, or varied where they are made
QUOTING = {"compliance", "dialogue-check", "compliance-report", "esg", "sentiment"}
LANGUAGES = (("zh", .53), ("en", .43), ("ja", .04))


def row():
    name, make, _ = R.choices(MAKERS, [share for *_, share in MAKERS])[0]
    language = R.choices([l for l, _ in LANGUAGES], [p for _, p in LANGUAGES])[0]
    inputs, text = make(language)
    language = inputs.pop("_lang", language)
    if name in QUOTING: inputs, text = vary(language, inputs, text)
    return {"workspace": name, "language": language, "inputs": inputs, "reply": text}


if __name__ == "__main__":
    write_lines(row, 20000)
