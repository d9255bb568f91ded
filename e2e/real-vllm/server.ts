/** The server that `npm run test:vllm` started, for the files it drives. Throws where there is none. */
export function realVllm(): { url: string; key: string; names: string[]; contextLength: number } {
  const url = process.env.REAL_VLLM_URL;
  const key = process.env.REAL_VLLM_KEY;
  if (!url || !key) throw new Error("no real vLLM: start these files with `npm run test:vllm`");
  return { url, key, names: ["Fin-R1", "DianJin-R1-7B"], contextLength: 16_384 };
}
