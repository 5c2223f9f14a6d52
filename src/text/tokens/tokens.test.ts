import { expect, test } from 'vitest'
import { tokenise } from './tokens.ts'

function cut(text: string): string {
  return tokenise(text, { start: 0, end: text.length })
    .map(({ start, end }) => text.slice(start, end))
    .join(' ')
}

test.each([
  ["They didn't leave.", "They did n't leave ."],
  ['Mali’s army won’t stop.', 'Mali ’s army wo n’t stop .'],
  ['We cannot say.', 'We can not say .'],
  ['the French-led force', 'the French - led force'],
  ['anti-tank and non-combat roles', 'anti-tank and non-combat roles'],
  ['Abd al-Karim', 'Abd al - Karim'],
  ['2,500 troops and 3.5%', '2,500 troops and 3.5 %'],
  ['$2.5m by 10:30pm', '$ 2.5 m by 10:30 pm'],
  ['on 2019-04-11, the 21st', 'on 2019-04-11 , the 21st'],
  ['U.N. envoy Dr. Lund', 'U.N. envoy Dr. Lund'],
  ['He met W. Mensah.', 'He met W. Mensah .'],
  ['It is in Bonn.', 'It is in Bonn .'],
  ['See https://example.org/a?b=1, please.', 'See https://example.org/a?b=1 , please .'],
  [
    'Chad [sent](https://example.org/2021/a_b#c) 400 men (see [1]).',
    'Chad sent 400 men ( see [ 1 ] ) .',
  ],
  ['An [open](https://example.org', 'An [ open ] ( https://example.org'],
  ['pic.twitter.com/Ab12 @mayor #peace', 'pic.twitter.com/Ab12 @mayor #peace'],
  ['No... never -- ever!', 'No ... never -- ever !'],
  ['Peace 🕊️🇨🇴', 'Peace 🕊️ 🇨🇴'],
  ['R&D and AT&T', 'R&D and AT&T'],
  ['See plan_2.pdf, or b/c of it.', 'See plan_2.pdf , or b/c of it .'],
  ['on May 7<sup>th</sup>, if 2 < 3', 'on May 7 <sup> th </sup> , if 2 < 3'],
  ['a UN-led force', 'a UN - led force'],
  ['Posted in rec.sport.rowing.', 'Posted in rec.sport.rowing .'],
  ['They dont know, thats it', 'They do nt know , that s it'],
  ['Mail press@Harbour, now', 'Mail press@Harbour , now'],
  ['Its not far and im glad your the guide', 'It s not far and i m glad you r the guide'],
  ['Its port and its all-weather road', 'Its port and its all - weather road'],
  ['Im Chae met him', 'Im Chae met him'],
  ['item #2 of #harbour', 'item # 2 of #harbour'],
  ['the U.N mission', 'the U.N mission'],
  ['PLAN.DOC, tel. 5-1234 or +49 30 1234567', 'PLAN.DOC , tel . 5-1234 or +49 30 1234567'],
  ['Diego Lund (b. 1950)', 'Diego Lund ( b. 1950 )'],
  [
    'its so cold, its in ruins, its in-house news',
    'it s so cold , it s in ruins , its in - house news',
  ],
  ['i liked it alot and theyve paid', 'i liked it a lot and they ve paid'],
  ['the 5G mast at 12A cost $3M', 'the 5G mast at 12A cost $ 3 M'],
  ['Call 1-800-555-0100 or 10115-2004', 'Call 1-800-555-0100 or 10115-2004'],
  ['the floods of ’98 took “20 houses”', 'the floods of ’98 took “ 20 houses ”'],
  ['Sold =---, *~*~* ===>', 'Sold =--- , *~*~* ===>'],
  ['She is critically ill. So is he', 'She is critically ill . So is he'],
  ['Bread (2 yrs. old) :O', 'Bread ( 2 yrs. old ) :O'],
  ['<<lease#2-b.DOC>>', '<< lease#2-b.DOC >>'],
])('%s', (text, tokens) => {
  expect(cut(text)).toBe(tokens)
})

test('nothing but white space is lost, whatever the text', () => {
  const text = 'a\u0000b\u200b\ud83d x\u0301y — “q” ·\u2028z'
  const covered = tokenise(text, { start: 0, end: text.length })
    .map(({ start, end }) => text.slice(start, end))
    .join('')

  expect(covered).toBe(text.replace(/\s/g, ''))
})

test('tokens stay inside the span asked for', () => {
  expect(tokenise('one two-three four', { start: 4, end: 7 })).toEqual([{ start: 4, end: 7 }])
})
