import { expect, test } from 'vitest'
import { incidentsOf } from './incident-claims.ts'
import { isaf } from './isaf.ts'
import { Line } from './line.ts'
import { templateOf } from './muc-templates.ts'
import { shootings } from './shootings.ts'

const text = 'REBELS OF THE RED FRONT KILLED TWO NURSES IN QUITO WITH RIFLES'

function at(words: string) {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

function told<T>(value: T, words: string) {
  return { value, spans: [at(words)], basis: 'stated' }
}

const amount = { low: 2, best: 2, high: 2, hedge: 'exact', per: 'total', words: 'TWO' }

const line = Line.parse({
  document: { id: 'one', text, published: { latest: '2019-05-02' } },
  times: [],
  names: [{ ...at('RED FRONT'), text: 'RED FRONT', type: 'organisation' }],
  mentions: [],
  places: [{ ...at('QUITO'), text: 'QUITO', name: 'Quito', country: 'ECU' }],
  statements: [],
  claims: [
    {
      kind: 'incident',
      span: { start: 0, end: text.length },
      mentions: [],
      realis: 'asserted',
      layer: 'foreground',
      when: told({ earliest: '2019-05-01', latest: '2019-05-01', precision: 'day' }, 'QUITO'),
      where: told({ words: 'QUITO', name: 'Quito', country: 'ECU', precision: 1 }, 'QUITO'),
      content: {
        type: told('attack', 'KILLED'),
        stage: 'accomplished',
        clarity: 'single',
        weapon: told('firearm', 'RIFLES'),
        targets: [told({ type: 'people', words: 'TWO NURSES' }, 'TWO NURSES')],
        casualties: [
          {
            state: 'killed',
            amount: told(amount, 'TWO'),
            status: told('aid-worker', 'NURSES'),
            words: told('TWO NURSES', 'TWO NURSES'),
          },
        ],
        responsibility: [
          {
            stance: 'stated',
            party: told(
              { name: 'REBELS OF THE RED FRONT', sector: 'reb', link: 'description' },
              'REBELS OF THE RED FRONT',
            ),
          },
        ],
      },
    },
  ],
})

test('an incident fills a template, each slot that refers to another by its words', () => {
  const [incident] = incidentsOf(line)

  expect(incident && templateOf(incident, line, '2019-05-02')).toEqual({
    'inc-date': '2019-05-01',
    'inc-loc': 'ECUADOR: QUITO',
    'inc-type': 'ATTACK',
    'inc-stage': 'ACCOMPLISHED',
    'inc-instr-id': 'RIFLES',
    'inc-instr-type': 'RIFLE: "RIFLES"',
    'perp-inc-cat': 'TERRORIST ACT',
    'perp-ind-id': ['REBELS'],
    'perp-org-id': ['RED FRONT'],
    'perp-org-conf': ['REPORTED AS FACT: "RED FRONT"'],
    'phys-tgt-id': [],
    'phys-tgt-type': [],
    'phys-tgt-num': [],
    'phys-tgt-effect': [],
    'hum-tgt-name': [],
    'hum-tgt-desc': ['"NURSES"'],
    'hum-tgt-type': ['CIVILIAN: "NURSES"'],
    'hum-tgt-num': ['2: "NURSES"'],
    'hum-tgt-nation': [],
    'hum-tgt-effect': ['DEATH: "NURSES"'],
  })
})

test('what nobody of a state is told to have done is an act of terror, and a search by police none', () => {
  const [incident] = incidentsOf(line)
  const unclaimed = incident && {
    ...incident,
    content: { ...incident.content, responsibility: [] },
  }
  const raid = unclaimed && {
    ...unclaimed,
    content: { ...unclaimed.content, type: { value: 'raid', spans: [], basis: 'stated' } },
  }

  expect(unclaimed && templateOf(unclaimed, line, '2019-05-02')).toMatchObject({
    'perp-inc-cat': 'TERRORIST ACT',
    'perp-ind-id': [],
  })
  expect(raid && templateOf(raid, line, '2019-05-02')).toBeUndefined()
})

test('an incident of another part of the world gives no template', () => {
  const [incident] = incidentsOf(line)
  const elsewhere = incident?.where && {
    ...incident,
    where: { ...incident.where, value: { ...incident.where.value, country: 'NGA' } },
  }

  expect(elsewhere && templateOf(elsewhere, line, '2019-05-02')).toBeUndefined()
})

test('the shooting of a report gives its numbers, its day and its city', () => {
  expect(shootings.tasks[0]?.predict('one', line)).toEqual([
    {
      doc: 'one',
      pred: { num_killed: 2, num_injured: 0, date: '2019-05-01', city_or_county: 'Quito' },
    },
  ])
})

test('a release gives what was done, where and to how many', () => {
  expect(isaf.tasks[0]?.predict('one', line)).toMatchObject([
    {
      id: 'one',
      pred: {
        start_date: '2019-05-01',
        event_type: ['insurgentskilled'],
        min_killed: 2,
        min_captured: 0,
      },
    },
  ])
})
