import type { Nodes } from 'mdast';

const notHere = 'this can’t stand here';

/** What each thing that Markdown has is to an editor, where the closed subset does not have it, or not in that place. */
export const refusedNodes: Record<Nodes['type'], string> = {
  root: notHere,
  paragraph: 'a paragraph can’t stand here',
  text: notHere,
  strong: notHere,
  break: notHere,
  list: 'a list can’t stand here: one level of list, outside callouts',
  listItem: 'a list line can’t stand here',
  leafDirective: 'a drawing can’t stand here: put it outside lists and groups',
  containerDirective: 'a group can’t stand here: put it outside lists and other groups',
  textDirective: 'nothing that starts with a colon can stand inside a line',
  heading: 'no headings, for the title is the heading: delete the # or the line of dashes below',
  thematicBreak: 'no dividing lines: delete this line',
  blockquote: 'no quotations; for the sign itself write \\>',
  code: 'no code: delete the spaces or the ~~~ at the beginning of the line',
  inlineCode: 'no code',
  emphasis: 'no italics: bold is two asterisks before and two after',
  delete: 'no text struck out',
  html: 'no HTML',
  image: 'no images; a drawing is written ::figure[its-name], alone on a line',
  imageReference: 'no images; a drawing is written ::figure[its-name], alone on a line',
  link: 'no links: say in words where to look',
  linkReference: 'no links: say in words where to look',
  definition: 'no links: say in words where to look',
  footnoteDefinition: 'no footnotes',
  footnoteReference: 'no footnotes',
  table: 'no tables',
  tableRow: 'no tables',
  tableCell: 'no tables',
  yaml: notHere,
};
