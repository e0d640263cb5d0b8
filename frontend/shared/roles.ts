/** What a number is: the vocabulary of the book. Mirrors the Java enum `Role`. */
export type Role = 'query' | 'key' | 'value' | 'output' | 'setting';

/** The letter that stands beside the colour, so that the colour is never alone. A setting has none. */
export const letterOf: Readonly<Record<Role, string>> = { query: 'q', key: 'k', value: 'v', output: 'o', setting: '' };
