import ts from 'typescript'
import { expect, test } from 'vitest'
import { readComments } from './comments.ts'
import { tablesIn, unnamedFiles } from './data-page.ts'
import { recordPage } from './record-page.ts'
import { describe } from './schemas.ts'

const source = `
/** Common to all. */
const Common = {
  /** Where it stands. */
  span: Span,
}
function made(kind) {
  return z.object({ kind, ...Common })
}
export const Other = z.string()
/** A ship.
 *
 * Told in two paragraphs,
 * the second of two lines.
 */
export const Ship = z.object({
  /** Its name. */
  name: z.string(),
  // Not said to anybody.
  flag: Other,
  crew: z.array(z.object({
    /** Of one of them. */
    'first name': z.string(),
  })),
})
export const Made = z.union([made('a'), made('b')])
`
const comments = readComments(ts.createSourceFile('ship.ts', source, ts.ScriptTarget.Latest, true))

test.each([
  ['Ship', 'A ship.\nTold in two paragraphs, the second of two lines.'],
  ['Ship.name', 'Its name.'],
  ['Ship.flag', undefined],
  ['Ship.crew.first name', 'Of one of them.'],
  ['Made.span', 'Where it stands.'],
  ['Common', undefined],
])('%s has the comment %j', (path, comment) => {
  expect(comments.get(path)).toBe(comment)
})

test('comments become descriptions, through lists, and a description that is there stays', () => {
  const item = { type: 'object', properties: { 'first name': { description: 'Mine.' } } }
  const schema = { properties: { name: { type: 'string' }, crew: { type: 'array', items: item } } }

  expect(describe(schema, 'Ship', comments)).toMatchObject({
    description: 'A ship.\nTold in two paragraphs, the second of two lines.',
    properties: {
      name: { type: 'string', description: 'Its name.' },
      crew: { items: { properties: { 'first name': { description: 'Mine.' } } } },
    },
  })
})

test('the page of the record tells fields, codes, words and what may be left out', async () => {
  const page = await recordPage()

  expect(page).toContain('### ForceLevel')
  expect(page).toContain('| `amount` | [Amount](#amount), *read*, *or nothing* | Heads or items;')
  expect(page).toMatch(/\| `kind` \| `incident` or `event` or /)
  expect(page).toMatch(/\| `rule` \| string \| The rule that found it\. \|/)
  expect(page).toMatch(/\| `asOf` \| \[When\]\(#when\), \*read\*, optional \|/)
})

test.each([
  [['a.tsv'], '| `a.tsv` | own work |', []],
  [['places/a.tsv', 'places/b/c.bin'], '`places/` holds GeoNames', []],
  [['places/a.tsv', 'b.bin'], '`a.tsv` only', ['b.bin']],
])('of the files %j a README "%s" leaves %j unnamed', (files, readme, unnamed) => {
  expect(unnamedFiles(files, readme)).toEqual(unnamed)
})

test('tables are taken out of a page as they are', () => {
  expect(tablesIn('# Data\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\nText.\n\n| c |\n| - |\n')).toEqual([
    '| a | b |\n| - | - |\n| 1 | 2 |',
    '| c |\n| - |',
  ])
})
