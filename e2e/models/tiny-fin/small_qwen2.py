"""Qwen2 as little code as training needs, its parameters named as in Hugging Face: about twice as fast on the CPU as the full class.

Same weights, same results (bf16 matrices under autocast); `save_pretrained` of transformers writes the folder in train.py.
"""
import torch
import torch.nn.functional as Fn
from torch import nn


class Attention(nn.Module):
    def __init__(self, c):
        super().__init__()
        self.heads, self.kv, self.dim = c.num_attention_heads, c.num_key_value_heads, c.hidden_size // c.num_attention_heads
        self.q_proj = nn.Linear(c.hidden_size, c.hidden_size)
        self.k_proj = nn.Linear(c.hidden_size, self.kv * self.dim)
        self.v_proj = nn.Linear(c.hidden_size, self.kv * self.dim)
        self.o_proj = nn.Linear(c.hidden_size, c.hidden_size, bias=False)
        self.watched, self.looks = (), {}  # heads whose log attention a guided training wants to see, and what it was

    def forward(self, x, cos, sin):
        rows, length, _ = x.shape
        split = lambda z, n: z.view(rows, length, n, self.dim).transpose(1, 2)
        turn = lambda z: z * cos + torch.cat((-z[..., self.dim // 2:], z[..., :self.dim // 2]), -1) * sin
        q, k, v = turn(split(self.q_proj(x), self.heads)), turn(split(self.k_proj(x), self.kv)), split(self.v_proj(x), self.kv)
        k, v = (z.repeat_interleave(self.heads // self.kv, 1) for z in (k, v))
        if self.training and self.watched:
            hidden = torch.ones(length, length, dtype=torch.bool, device=x.device).triu(1)
            score = lambda h: (q[:, h] @ k[:, h].mT).float() * self.dim ** -.5
            self.looks = {h: score(h).masked_fill(hidden, -1e4).log_softmax(-1) for h in self.watched}
        out = Fn.scaled_dot_product_attention(q, k, v, is_causal=True)
        return self.o_proj(out.transpose(1, 2).reshape(rows, length, -1))


class Mlp(nn.Module):
    def __init__(self, c):
        super().__init__()
        self.gate_proj, self.up_proj = (nn.Linear(c.hidden_size, c.intermediate_size, bias=False) for _ in range(2))
        self.down_proj = nn.Linear(c.intermediate_size, c.hidden_size, bias=False)

    def forward(self, x):
        return self.down_proj(Fn.silu(self.gate_proj(x)) * self.up_proj(x))


class Norm(nn.Module):
    def __init__(self, c):
        super().__init__()
        self.weight, self.eps = nn.Parameter(torch.ones(c.hidden_size)), c.rms_norm_eps

    def forward(self, x):
        return Fn.rms_norm(x, x.shape[-1:], self.weight.to(x.dtype), self.eps)


class Layer(nn.Module):
    def __init__(self, c):
        super().__init__()
        self.self_attn, self.mlp, self.input_layernorm, self.post_attention_layernorm = Attention(c), Mlp(c), Norm(c), Norm(c)

    def forward(self, x, cos, sin):
        x = x + self.self_attn(self.input_layernorm(x), cos, sin)
        return x + self.mlp(self.post_attention_layernorm(x))


class Body(nn.Module):
    """ids (rows, length) → last hidden states (rows, length, hidden), padding on the right."""

    def __init__(self, c):
        super().__init__()
        self.embed_tokens = nn.Embedding(c.vocab_size, c.hidden_size)
        self.layers = nn.ModuleList(Layer(c) for _ in range(c.num_hidden_layers))
        self.norm = Norm(c)
        self.theta, self.dim = (c.rope_parameters or {}).get("rope_theta", 10000.0), c.hidden_size // c.num_attention_heads

    def forward(self, ids):
        frequency = 1 / self.theta ** (torch.arange(0, self.dim, 2, device=ids.device).float() / self.dim)
        angle = torch.outer(torch.arange(ids.shape[1], device=ids.device).float(), frequency).repeat(1, 2)
        x = self.embed_tokens(ids).bfloat16()
        cos, sin = angle.cos().to(x.dtype), angle.sin().to(x.dtype)
        for layer in self.layers: x = layer(x, cos, sin)
        return self.norm(x)
