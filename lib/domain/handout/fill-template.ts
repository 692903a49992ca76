const variable = /\{\{(\w+)\}\}/g;

/** "Version 1.2" from "Version {{version}}". A variable with no value stays as it is written. */
export const fillTemplate = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(variable, (written, name: string) => values[name] ?? written);

/** Which variables does a text hold? Each once, in alphabetical order: a translation has those of its source. */
export const variablesIn = (template: string): string[] =>
  [...new Set([...template.matchAll(variable)].map(([, name = '']) => name))].sort();
