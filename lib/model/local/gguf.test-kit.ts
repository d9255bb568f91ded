type Value = string | number | string[];
type Tensor = { name: string; dimensions: number[]; type: number; bytes: number };

export type GgufParts = { metadata?: Record<string, Value>; tensors?: Tensor[]; version?: number };

/** A small model of the qwen2 kind: one F32 tensor of 64 weights. */
const SMALL: Required<GgufParts> = {
  version: 3,
  metadata: {
    "general.architecture": "qwen2",
    "general.name": "Small",
    "general.license": "apache-2.0",
    "general.file_type": 15,
    "qwen2.context_length": 4096,
    "tokenizer.ggml.model": "gpt2",
    "tokenizer.chat_template": "{{ messages }}",
  },
  tensors: [{ name: "token_embd.weight", dimensions: [8, 8], type: 0, bytes: 256 }],
};

/** The bytes of a GGUF file (https://github.com/ggml-org/ggml/blob/master/docs/gguf.md), with the parts given instead of a small model's. */
export function ggufBytes(parts: GgufParts = {}): Buffer {
  const { metadata, tensors, version } = { ...SMALL, ...parts };
  const out: Buffer[] = [Buffer.from("GGUF"), u32(version), u64(tensors.length), u64(Object.keys(metadata).length)];
  for (const [key, value] of Object.entries(metadata)) out.push(text(key), ...typed(value));
  let offset = 0;
  for (const { name, dimensions, type, bytes } of tensors) {
    out.push(text(name), u32(dimensions.length), ...dimensions.map(u64), u32(type), u64(offset));
    offset += bytes;
  }
  const head = Buffer.concat(out);
  const padding = (32 - (head.length % 32)) % 32;
  return Buffer.concat([head, Buffer.alloc(padding), Buffer.alloc(offset, 1)]);
}

function typed(value: Value): Buffer[] {
  if (typeof value === "string") return [u32(8), text(value)];
  if (typeof value === "number") return [u32(4), u32(value)];
  return [u32(9), u32(8), u64(value.length), ...value.map(text)];
}

function text(value: string): Buffer {
  const bytes = Buffer.from(value);
  return Buffer.concat([u64(bytes.length), bytes]);
}

function u32(value: number): Buffer {
  const out = Buffer.alloc(4);
  out.writeUInt32LE(value);
  return out;
}

function u64(value: number): Buffer {
  const out = Buffer.alloc(8);
  out.writeBigUInt64LE(BigInt(value));
  return out;
}
