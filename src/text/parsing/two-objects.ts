const words = (list: string): readonly string[] => list.split(' ')

/** Verbs that take two objects: "sent the town food", "named her head". */
const both = words(
  'give offer award grant deny send pay hand sell lend owe show tell teach ask promise allow assign accord bring cost serve throw name call elect appoint consider make leave deem',
)

/** With those that say what somebody is called: their participle can have an object behind it. */
export const givingOrNaming: ReadonlySet<string> = new Set([
  ...both,
  ...words('dub title declare label style term entitle'),
])

/** With those by which somebody gets something: two objects stand behind them without a word between. */
export const givingOrGetting: ReadonlySet<string> = new Set([
  ...both,
  ...words('buy get save spare guarantee wish supply provide issue'),
])
