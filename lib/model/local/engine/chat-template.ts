import { createRequire } from "node:module";
import { type LlamaModel, LlamaVocabularyType, type Token } from "node-llama-cpp";

export type TemplateMessage = { role: string; content: string };

type JinjaTemplate = { render(values: Record<string, unknown>): string };
type Jinja = { Template: new (text: string) => JinjaTemplate };

/** How the prompt is to end: with the opening of a reply (the usual), or in the middle of the last message. */
export type PromptEnd = { addGenerationPrompt: boolean; continueFinalMessage: boolean };

/** Text of the template, whose special tokens count, or of a message, where nothing is special. */
type Piece = { text: string; trusted: boolean };

/**
 * A file's own chat template, rendered as vLLM renders it and turned into tokens: nothing is put in front that the
 * template does not write (no BOS by itself), and `<|im_end|>` inside a message stays ordinary text.
 */
export class ChatTemplate {
  #model: LlamaModel;
  #template: JinjaTemplate;
  #trims: boolean;
  /** SentencePiece vocabularies put a space before every text of their own accord. */
  #trim: "trimLeadingSpace" | undefined;

  /** Throws Error with a plain sentence where the file holds no template, or none that can be read. */
  constructor(model: LlamaModel) {
    const text = model.fileInfo.metadata.tokenizer?.chat_template;
    if (typeof text !== "string" || text === "") throw new Error("The file holds no chat template.");
    this.#model = model;
    this.#trim = model.vocabularyType === LlamaVocabularyType.bpe ? undefined : "trimLeadingSpace";
    this.#template = new (jinja().Template)(text);
    const probe = this.#template.render(this.#values([{ role: "user", content: "  probe  " }], true));
    this.#trims = !probe.includes("  probe  ");
  }

  /** The tokens of a conversation. Throws Error where the template refuses it (a role it does not know, say). */
  tokens(messages: readonly TemplateMessage[], end: PromptEnd): Token[] {
    return this.#tokenise(this.#pieces(messages, end));
  }

  /**
   * Messages are rendered as marks that the template cannot take for anything, then put in their places: so it is known
   * which text is whose. The text to go on from follows the opening of a reply, whatever the template would make of it.
   */
  #pieces(messages: readonly TemplateMessage[], { addGenerationPrompt, continueFinalMessage }: PromptEnd): Piece[] {
    const prefix = continueFinalMessage ? messages.at(-1) : undefined;
    const whole = prefix ? messages.slice(0, -1) : messages;
    const marks = whole.map((_, i) => `mark-${i}-${process.pid}-of-message`);
    const rendered = this.#template.render(
      this.#values(
        whole.map(({ role }, i) => ({ role, content: marks[i] })),
        addGenerationPrompt || prefix !== undefined,
      ),
    );
    const pieces: Piece[] = [];
    let rest = rendered;
    for (const [i, mark] of marks.entries()) {
      const at = rest.indexOf(mark);
      // A template may leave out a message; one that writes them in another order is not known.
      if (at < 0) continue;
      const content = whole[i]?.content ?? "";
      pieces.push({ text: rest.slice(0, at), trusted: true });
      pieces.push({ text: this.#trims ? content.trim() : content, trusted: false });
      rest = rest.slice(at + mark.length);
    }
    pieces.push({ text: rest, trusted: true });
    if (prefix) pieces.push({ text: withoutOpening(prefix.content, rest), trusted: false });
    return pieces;
  }

  /**
   * Between two special tokens everything is tokenised as one text: a line break of the template and one that begins a
   * message may be a single token, as they are for vLLM.
   */
  #tokenise(pieces: readonly Piece[]): Token[] {
    const tokens: Token[] = [];
    let plain = "";
    const flush = () => {
      tokens.push(...this.#model.tokenize(plain, false, this.#trim));
      plain = "";
    };
    for (const { text, trusted } of pieces) {
      let rest = text;
      for (const special of trusted ? this.#specialTokens(text) : []) {
        const word = this.#model.detokenize([special], true);
        const at = rest.indexOf(word);
        if (word === "" || at < 0) continue;
        plain += rest.slice(0, at);
        flush();
        tokens.push(special);
        rest = rest.slice(at + word.length);
      }
      plain += rest;
    }
    flush();
    return tokens;
  }

  #specialTokens(text: string): Token[] {
    return this.#model.tokenize(text, true, this.#trim).filter((token) => this.#model.isSpecialToken(token));
  }

  #values(messages: object[], addGenerationPrompt: boolean): Record<string, unknown> {
    const { bosString, eosString } = this.#model.tokens;
    return {
      messages,
      add_generation_prompt: addGenerationPrompt,
      bos_token: bosString ?? "",
      eos_token: eosString ?? "",
    };
  }
}

/** Where the opening of a reply already holds `<think>`, a text that begins with it does not say it twice. */
function withoutOpening(prefix: string, opening: string): string {
  return /<think>\s*$/.test(opening) ? prefix.replace(/^\s*<think>\n?/, "") : prefix;
}

/** node-llama-cpp's own copy of the Jinja interpreter: the library renders templates with the same one. */
function jinja(): Jinja {
  const inside = createRequire(import.meta.resolve("node-llama-cpp"));
  return inside("@huggingface/jinja") as Jinja;
}
