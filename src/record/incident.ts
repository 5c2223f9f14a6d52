import { z } from 'zod'
import { Amount } from './amount.ts'
import { Party } from './party.ts'
import { read, slot } from './value.ts'
import { When } from './when.ts'

/** ACLED sub-event types of violence, and what PLOVER and press reports need beside them. */
export const IncidentType = z.enum([
  'armed-clash',
  'chemical-weapon',
  'air-drone-strike',
  'suicide-bomb',
  'shelling-artillery-missile-attack',
  'remote-explosive-landmine-ied',
  'grenade',
  'sexual-violence',
  'attack',
  'abduction-forced-disappearance',
  'arrest',
  'raid',
  'mob-violence',
  'violent-demonstration',
  'looting-property-destruction',
  'disrupted-weapons-use',
  'assassination',
  'shooting',
  'explosion',
  'hostage-taking',
  'execution',
  'hijacking',
])
export type IncidentType = z.infer<typeof IncidentType>

export const IncidentStage = z.enum([
  'accomplished',
  'attempted',
  'foiled',
  'threatened',
  'planned',
])
export type IncidentStage = z.infer<typeof IncidentStage>

/** GTD weapon families, kebab-case, with the finer ones that reports name. */
export const WeaponType = z.enum([
  'biological',
  'chemical',
  'radiological',
  'nuclear',
  'firearm',
  'explosive',
  'rocket',
  'missile',
  'mortar',
  'artillery',
  'air-strike',
  'drone',
  'bomb',
  'vehicle-bomb',
  'roadside-bomb',
  'suicide-vest',
  'mine',
  'grenade',
  'incendiary',
  'melee',
  'vehicle',
  'sabotage',
  'other',
])
export type WeaponType = z.infer<typeof WeaponType>

export const CasualtyState = z.enum([
  'killed',
  'wounded',
  'missing',
  'captured',
  'abducted',
  'casualties',
])
export type CasualtyState = z.infer<typeof CasualtyState>

export const VictimStatus = z.enum([
  'civilian',
  'contractor',
  'military',
  'police',
  'militant',
  'official',
  'journalist',
  'aid-worker',
  'unknown',
])
export type VictimStatus = z.infer<typeof VictimStatus>

/** One group of people hurt. Two groups of one incident never share people unless `partOf` says so. */
export const Casualties = z
  .object({
    state: CasualtyState,
    amount: slot(Amount),
    who: read(Party).optional(),
    status: read(VictimStatus).optional(),
    /** The people as written: "two nuns from Awka". Absent when only a number or a pronoun stands for them. */
    words: read(z.string()).optional(),
    /** This group is counted in a larger one of the same claim ("five soldiers, including a colonel"). */
    partOf: z.int().nonnegative().optional(),
  })
  .readonly()
export type Casualties = z.infer<typeof Casualties>

export const TargetType = z.enum([
  'people',
  'base',
  'embassy',
  'convoy',
  'ship',
  'aircraft',
  'pipeline',
  'building',
  'vehicle',
  'infrastructure',
  'settlement',
  'other',
])
export type TargetType = z.infer<typeof TargetType>

export const Target = z
  .object({ type: TargetType, party: Party.optional(), words: z.string() })
  .readonly()
export type Target = z.infer<typeof Target>

/** By which way somebody let it be known that they did it; after GTD's modes of claiming. */
export const ClaimMode = z.enum([
  'letter',
  'call',
  'e-mail',
  'note',
  'video',
  'broadcast',
  'website',
  'statement',
])
export type ClaimMode = z.infer<typeof ClaimMode>

/**
 * One dated, attributed stance on who did it. `claimed`: somebody said it was they; `blamed`: somebody
 * says it was somebody else; `denied`; `unclaimed`: the report says that nobody claimed it; `stated`:
 * the report itself names the doer.
 */
export const Responsibility = z
  .object({
    stance: z.enum(['stated', 'claimed', 'blamed', 'denied', 'unclaimed']),
    /** Who did it, on this telling; absent when unclaimed. */
    party: read(Party).optional(),
    /** Who says so. */
    by: read(Party).optional(),
    /** Whether officials say so or others; absent when nobody is told to. */
    authority: z.enum(['official', 'other']).optional(),
    /** `accuse`: asserted; `suspect`: believed; `imply`: held possible. */
    strength: z.enum(['accuse', 'suspect', 'imply']).optional(),
    /** How it was claimed or denied. */
    how: read(ClaimMode).optional(),
    /** When the stance was taken, which is not when the deed was done. */
    when: read(When).optional(),
    words: read(z.string()),
  })
  .readonly()
export type Responsibility = z.infer<typeof Responsibility>

/** An act of violence, or several told as one ("almost daily rocket attacks": `clarity: aggregated`). */
export const Incident = z
  .object({
    type: read(IncidentType),
    stage: IncidentStage,
    clarity: z.enum(['single', 'aggregated']),
    weapon: read(WeaponType).optional(),
    weaponCount: slot(Amount).optional(),
    targets: z.array(read(Target)).readonly(),
    casualties: z.array(Casualties).readonly(),
    damage: slot(z.string()).optional(),
    responsibility: z.array(Responsibility).readonly(),
  })
  .readonly()
export type Incident = z.infer<typeof Incident>
