import { setFlagsFromString } from 'node:v8'

/**
 * Holds down the garbage that a long run piles up: to be called before the models are loaded.
 *
 * Left alone, V8 lets the space for new objects grow to 128 MiB, of which a report needs one or two, and the rest of the
 * heap to three or four times what is alive before it looks for garbage. From here on the first stays at the 32 or 64 MiB
 * it has once our code is loaded, and the heap grows by so many percent between collections: at 60 reading takes some
 * 2 % longer, at 20 some 10. V8 also guesses once which literals live long; in a long report the guess falls on tokens,
 * which from then on only a collection of the whole heap takes away: it is told not to guess. The flags are read at each
 * collection and compilation, so they may be set late. They hold for the whole process: that is for a command to say, and not
 * for the engine that others import.
 */
export function keepHeapSmall(growthPercent = 60): void {
  setFlagsFromString('--semi-space-growth-factor=1')
  setFlagsFromString(`--heap-growing-percent=${growthPercent}`)
  setFlagsFromString('--no-allocation-site-pretenuring')
}
