import type { IncidentClaim, Responsibility } from './incident-claims.ts'
import type { Line } from './line.ts'
import codes from './muc.json' with { type: 'json' }
import { codeOf, core, countOf, doersIn, type Struck, struckIn } from './muc-words.ts'

type Template = Readonly<Record<string, string | readonly string[]>>
type Table = Readonly<Record<string, string>>

const types: Table = codes.types
const stages: Table = codes.stages
const countries: Table = codes.countries
const nations: Table = codes.nations
const destruction: Table = codes.destruction
const instruments: Table = codes.instruments
const effects: Table = codes.effects
const noEffects: Table = codes.noEffects
const physical: Table = codes.physical
const human: Table = codes.human

/** The country an incident was in, else the one that the report names most. */
function countryOf({ where, content }: IncidentClaim, { places }: Line): string | undefined {
  const own = where?.value.country
  if (own !== undefined) return own
  const named = [
    ...content.targets.flatMap(({ value }) => value.party?.country ?? []),
    ...content.casualties.flatMap(({ who }) => who?.value.country ?? []),
  ].filter((code) => countries[code] !== undefined)
  const told = places.flatMap(({ country }) => country ?? [])
  const counted = Map.groupBy(told, (code) => code)
  const most = [...counted.values()].sort((a, b) => b.length - a.length)[0]?.[0]
  return named[0] ?? most
}

function isRecent({ when }: IncidentClaim, published: string | undefined): boolean {
  const latest = when?.value.latest
  if (latest === undefined || published === undefined) return true
  return (Date.parse(published) - Date.parse(latest)) / 86_400_000 <= codes.recentDays
}

/** Fights between armed sides alone are no incident of the task. */
function isWarfare(incident: IncidentClaim, struck: readonly Struck[]): boolean {
  const isArmed = ({ type, status, words }: Struck) =>
    type === 'base' ||
    (type === 'people' && (codes.fighters.includes(status ?? '') || isCount(words)))
  const sectors = doers(incident).map(({ party }) => party?.value.sector ?? '')
  const isOfArmed = sectors.some(
    (sector) => codes.armed.includes(sector) || codes.state.includes(sector),
  )
  const isClash = incident.content.type.value === 'armed-clash'
  return struck.length > 0 ? (isClash || isOfArmed) && struck.every(isArmed) : isClash
}

/** "Three", "several others": how many, and not who. */
function isCount(words: string): boolean {
  return core(words)
    .toLowerCase()
    .split(' ')
    .every(
      (word) => codes.countWords.includes(word) || codes.light.includes(word) || /^\d/.test(word),
    )
}

/** Violence in general: several told as one, of no day and no place. */
function isGeneral({ content, when, where }: IncidentClaim): boolean {
  return (
    content.clarity === 'aggregated' && when === undefined && (where?.value.precision ?? 6) >= 6
  )
}

function doers({ content }: IncidentClaim): readonly Responsibility[] {
  return content.responsibility.filter(
    ({ party, stance }) => party !== undefined && stance !== 'denied',
  )
}

function confidenceOf({ stance, by }: Responsibility): string {
  if (stance === 'claimed') return 'CLAIMED OR ADMITTED'
  if (stance === 'stated') return 'REPORTED AS FACT'
  return codes.authorities.includes(by?.value.sector ?? '')
    ? 'SUSPECTED OR ACCUSED BY AUTHORITIES'
    : 'SUSPECTED OR ACCUSED'
}

function perpetrators(incident: IncidentClaim, line: Line): Template {
  const found = doers(incident).flatMap((each) =>
    each.party
      ? [{ each, sector: each.party.value.sector ?? '', ...doersIn(line, each.party) }]
      : [],
  )
  const organisations = found.filter(({ organisation }) => organisation !== undefined)
  const isState = found.some(({ sector }) => codes.state.includes(sector))
  return {
    // What has no doer of a state is an act of terror: the set's keys say so also where nobody is named.
    'perp-inc-cat': isState ? 'STATE-SPONSORED VIOLENCE' : 'TERRORIST ACT',
    'perp-ind-id': unique(found.flatMap(({ person }) => person ?? [])),
    'perp-org-id': unique(organisations.map(({ organisation }) => organisation ?? '')),
    'perp-org-conf': unique(
      organisations.map(({ each, organisation }) => `${confidenceOf(each)}: "${organisation}"`),
    ),
  }
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Map(values.map((value) => [value.toUpperCase(), value])).values()]
}

function instrumentOf({ content: { weapon } }: IncidentClaim, line: Line): Template {
  const span = weapon?.spans[0]
  const type = weapon && instruments[weapon.value]
  if (!weapon || !span || type === undefined) return {}
  const words = line.document.text.slice(span.start, span.end)
  if (weapon.basis !== 'stated') return type === 'GUN' ? { 'inc-instr-type': type } : {}
  const fine = codeOf(words, codes.instrumentWords) ?? type
  return { 'inc-instr-id': words, 'inc-instr-type': `${fine}: "${words}"` }
}

function nationOf({ country }: Struck, place: string | undefined): string | undefined {
  return country === undefined || country === place ? undefined : country
}

function physicalTargets(
  struck: readonly Struck[],
  damage: IncidentClaim['content']['damage'],
): Template {
  const things = struck.filter(({ type }) => physical[type] !== undefined)
  const words = damage && 'value' in damage ? damage.value.toLowerCase() : ''
  const isTotal = codes.destroyed.some((word) => words.includes(word))
  const effect =
    damage && ('value' in damage ? (isTotal ? 'DESTROYED' : 'SOME DAMAGE') : 'NO DAMAGE')
  const id = (thing: Struck) => `"${core(thing.words)}"`
  // What is named in the words of the damage; where nothing is, the first.
  const named = things.filter((thing) => words.includes(core(thing.words).toLowerCase()))
  const damaged = named.length > 0 ? named : things.slice(0, 1)
  return {
    'phys-tgt-id': things.map(({ words: each }) => core(each)),
    'phys-tgt-type': things.map(
      (thing) =>
        `${codeOf(thing.words, codes.physicalWords) ?? physical[thing.type]}: ${id(thing)}`,
    ),
    'phys-tgt-num': things.map((thing) => `${countOf(thing)}: ${id(thing)}`),
    'phys-tgt-effect':
      effect === undefined ? [] : damaged.map((thing) => `${effect}: ${id(thing)}`),
  }
}

function humanType({ words, status, name }: Struck): string {
  const code = codeOf(words, codes.humanWords) ?? human[status ?? ''] ?? 'CIVILIAN'
  const isFormer = words
    .toLowerCase()
    .split(/\W+/)
    .some((word) => codes.former.includes(word))
  return isFormer && code === 'GOVERNMENT OFFICIAL' && name !== undefined
    ? 'FORMER GOVERNMENT OFFICIAL'
    : code
}

function humanTargets(
  incident: IncidentClaim,
  struck: readonly Struck[],
  country: string | undefined,
): Template {
  const people = struck.filter(
    ({ type, words, name }) => type === 'people' && (name !== undefined || !isCount(words)),
  )
  const id = (person: Struck) => `"${person.name ?? core(person.words)}"`
  const none = incident.content.casualties.flatMap(({ state, amount }) =>
    'nothing' in amount && amount.nothing === 'stated-none' ? (noEffects[state] ?? []) : [],
  )
  const titles = people.flatMap((person) => {
    if (person.name === undefined) return [`"${core(person.words)}"`]
    const title = core(person.words.replace(person.name, '').trim())
    return title.length > 2 ? [`"${title}": ${id(person)}`] : []
  })
  return {
    'hum-tgt-name': unique(people.flatMap(({ name }) => name ?? [])),
    'hum-tgt-desc': unique(titles),
    'hum-tgt-type': people.map((person) => `${humanType(person)}: ${id(person)}`),
    'hum-tgt-num': people.map((person) => `${countOf(person)}: ${id(person)}`),
    'hum-tgt-nation': people.flatMap((person) => {
      const code = nationOf(person, country)
      const nation = countries[code ?? ''] ?? nations[code ?? '']
      return nation === undefined ? [] : [`${nation}: ${id(person)}`]
    }),
    'hum-tgt-effect': [
      ...people.flatMap((person) =>
        person.states
          .flatMap((state) => effects[state] ?? [])
          .map((effect) => `${effect}: ${id(person)}`),
      ),
      ...none.map((effect) => `${effect}: "-"`),
    ],
  }
}

function dateOf({ when }: IncidentClaim, published: string | undefined): string | undefined {
  const { earliest, latest } = when?.value ?? {}
  if (earliest !== undefined && latest !== undefined)
    return earliest === latest ? latest : `${earliest}/${latest}`
  return published && `- ${day(published)}`
}

const months = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ')

function day(iso: string): string {
  const [year = '', month = '', date = ''] = iso.split('-')
  return `${date} ${months[Number(month) - 1]} ${year.slice(2)}`
}

function placeOf({ where }: IncidentClaim, country: string): string {
  const isFine = where !== undefined && where.value.precision < 6
  const name = where?.value.name ?? where?.value.words ?? ''
  const ascii = name.normalize('NFD').replace(/\p{M}/gu, '')
  return isFine ? `${country}: ${ascii.toUpperCase()}` : country
}

/** The task's type; what was destroyed was burned or bombed by what was used on it. */
function typeOf({ content: { type, weapon } }: IncidentClaim): string | undefined {
  const own = types[type.value]
  return type.value === 'looting-property-destruction'
    ? (destruction[weapon?.value ?? ''] ?? own)
    : own
}

/** A house searched by the police is no incident of the task. */
function isPolicing(incident: IncidentClaim): boolean {
  const isArmed = doers(incident).some(({ party }) =>
    codes.armed.includes(party?.value.sector ?? ''),
  )
  return codes.policing.includes(incident.content.type.value) && !isArmed
}

/** What the task counts as an incident: of its types, told as real or threatened, and not long past. */
export function isOfTask(incident: IncidentClaim, published: string | undefined): boolean {
  const { content, realis } = incident
  const stage = stages[content.stage]
  if (typeOf(incident) === undefined || stage === undefined || isPolicing(incident)) return false
  if (codes.skipRealis.includes(realis) && stage !== 'THREATENED') return false
  return isRecent(incident, published)
}

/** Somebody or something struck, and not armed sides alone. */
function isTemplate(incident: IncidentClaim, struck: readonly Struck[]): boolean {
  const { content } = incident
  const isSpecific =
    struck.length > 0 || content.weapon !== undefined || content.casualties.length > 0
  return isSpecific && !isGeneral(incident) && !isWarfare(incident, struck)
}

/** The template of one incident; none for what the task leaves out. */
export function templateOf(
  incident: IncidentClaim,
  line: Line,
  published: string | undefined,
): Template | undefined {
  const { content } = incident
  const type = typeOf(incident)
  const stage = stages[content.stage]
  const code = countryOf(incident, line)
  const country = countries[code ?? '']
  if (type === undefined || stage === undefined || country === undefined) return undefined
  const struck = struckIn(line, incident)
  if (!isOfTask(incident, published) || !isTemplate(incident, struck)) return undefined
  const date = dateOf(incident, published)
  return {
    ...(date !== undefined && { 'inc-date': date }),
    'inc-loc': placeOf(incident, country),
    'inc-type': type,
    'inc-stage': stage,
    ...(!codes.noInstrument.includes(type) && instrumentOf(incident, line)),
    ...perpetrators(incident, line),
    ...(type !== 'KIDNAPPING' && physicalTargets(struck, content.damage)),
    ...humanTargets(incident, struck, code),
  }
}
