import { inputText } from "../input-places.ts";
import type { CheckInput, CheckSource } from "../types.ts";
import { placesOfNumbers } from "./read-shown.ts";

type Numbers = Map<string, { start: number; end: number }>;
/** What a person gave, text by text: each form of a number, and where it stands first. */
export type GivenPlaces = { sources: { source: CheckSource; numbers: Numbers }[]; form: Numbers; question: Numbers };

const PLACES = new WeakMap<CheckInput, GivenPlaces>();

/** The numbers of the documents, the form and the question: read once for all checks. */
export function givenPlaces(input: CheckInput): GivenPlaces {
  let places = PLACES.get(input);
  if (!places) {
    places = {
      sources: input.sources.map((source) => ({ source, numbers: placesOfNumbers(source.text) })),
      form: placesOfNumbers(inputText(input)),
      question: placesOfNumbers(input.question),
    };
    PLACES.set(input, places);
  }
  return places;
}
