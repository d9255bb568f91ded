/** The id of a field's control: where an error, a quote or a finding sends the hand. */
export const controlId = (name: string) => `input-${name}`;
