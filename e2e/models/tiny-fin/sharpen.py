"""Makes a trained folder surer of itself: `python sharpen.py HF_DIR OUT_DIR 1.6` multiplies its logits.

The app samples every model with Fin-R1's temperature of 0.7, which is wide for a model this small. The factor is put into
the weight of the last norm, so every server gives the same: 1.6 makes 0.7 act like 0.44.
"""
import sys

import torch
from transformers import PreTrainedTokenizerFast, Qwen2ForCausalLM

source, out, factor = sys.argv[1], sys.argv[2], float(sys.argv[3])
model = Qwen2ForCausalLM.from_pretrained(source, dtype=torch.float32)
model.model.norm.weight.data *= factor
model.to(torch.bfloat16).save_pretrained(out)
PreTrainedTokenizerFast.from_pretrained(source).save_pretrained(out)
