import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import {
  type GeoContext,
  type GeoPermissibleObjects,
  type GeoStream,
  type GeoStreamWrapper,
  geoArea,
  geoCentroid,
  geoClipAntimeridian,
  geoGraticule10,
  geoPath,
  geoTransform,
} from 'd3-geo'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { Plugin } from 'vite'
import { grid, mercator, type Point } from './src/screens/map/fitted.ts'

/** What the map is drawn on, as paths of the earth in steps of the grid. */
export interface Borders {
  readonly land: string
  readonly borders: string
  readonly graticule: string
  /** Countries large enough to be named, at the middle of their area; the largest first. */
  readonly labels: readonly { readonly name: string; readonly at: Point }[]
}

type Atlas = Topology<{
  countries: GeometryCollection<{ name: string }>
  land: GeometryCollection
}>

const require = createRequire(import.meta.url)
const radians = Math.PI / 180
/** In steradians: the size of Lebanon. */
const smallest = 0.0002

/** Points as they pass from one shape to another. */
function through(change: (x: number, y: number) => Point): GeoStreamWrapper {
  return geoTransform({
    point(this: { stream: GeoStream }, x: number, y: number) {
      this.stream.point(...change(x, y))
    },
  })
}

/**
 * Draws the earth. What crosses the 180th meridian is cut there; no line is so long that its bend would show, so that
 * points are all there is to project.
 */
const earth: GeoStreamWrapper = {
  stream: (output) =>
    through((longitude, latitude) => [longitude * radians, latitude * radians]).stream(
      geoClipAntimeridian(through(mercator).stream(output)),
    ),
}

/** Writes a path in whole steps of the grid, each point by how far it is from the one before. */
function pathWriter(): { readonly context: GeoContext; readonly written: () => string } {
  let written = ''
  let isLine = false
  let [lastX, lastY] = [0, 0]
  const context: GeoContext = {
    moveTo: (x, y) => {
      lastX = Math.round(x * grid)
      lastY = Math.round(y * grid)
      written += `M${lastX} ${lastY}`
      isLine = false
    },
    lineTo: (x, y) => {
      const byX = Math.round(x * grid) - lastX
      const byY = Math.round(y * grid) - lastY
      if (byX === 0 && byY === 0) return
      const start = isLine ? (byX < 0 ? '' : ' ') : 'l'
      written += `${start}${byX}${byY < 0 ? '' : ' '}${byY}`
      lastX += byX
      lastY += byY
      isLine = true
    },
    closePath: () => {
      written += 'Z'
      isLine = false
    },
    beginPath: () => {},
    arc: () => {},
  }
  return { context, written: () => written }
}

/** A shape of the earth as a path in steps of the grid. */
export function drawn(shape: GeoPermissibleObjects): string {
  const { context, written } = pathWriter()
  geoPath(earth, context)(shape)
  return written()
}

/** Natural Earth's countries at 1:50m. */
export function drawBorders(): Borders {
  const file = require.resolve('world-atlas/countries-50m.json')
  // The file is a fixed version of a package.
  const atlas = JSON.parse(readFileSync(file, 'utf8')) as Atlas
  const { countries, land } = atlas.objects
  const named = feature(atlas, countries).features.flatMap((country) => {
    const area = geoArea(country)
    const [longitude, latitude] = geoCentroid(country)
    const at = mercator(longitude * radians, latitude * radians)
    return area > smallest ? [{ name: country.properties.name, at, area }] : []
  })
  return {
    land: drawn(feature(atlas, land)),
    borders: drawn(mesh(atlas, countries, (a, b) => a !== b)),
    graticule: drawn(geoGraticule10()),
    labels: named
      .sort((a, b) => b.area - a.area)
      .map(({ name, at: [x, y] }) => ({ name, at: [rounded(x), rounded(y)] })),
  }
}

function rounded(pixels: number): number {
  return Math.round(pixels * grid) / grid
}

const name = 'virtual:borders'

/** Draws the borders when the app is built, so that no page has to: they are a file whose address the module gives. */
export function borders(): Plugin {
  let isBuilt = true
  return {
    name: 'borders',
    configResolved: ({ command }) => {
      isBuilt = command === 'build'
    },
    configureServer: ({ middlewares }) => {
      middlewares.use('/borders.json', (_request, response) => {
        response.setHeader('content-type', 'application/json')
        response.end(JSON.stringify(drawBorders()))
      })
    },
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load(id) {
      if (id !== `\0${name}`) return undefined
      if (!isBuilt) return "export const bordersUrl = '/borders.json'"
      const source = JSON.stringify(drawBorders())
      const file = this.emitFile({ type: 'asset', name: 'borders.json', source })
      return `export const bordersUrl = import.meta.ROLLUP_FILE_URL_${file}`
    },
  }
}
