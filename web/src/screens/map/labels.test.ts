import { expect, test } from 'vitest'
import { spotsAround, withoutOverlap } from './labels.ts'

const picture = { width: 400, height: 200 }
const place = (name: string, x: number, y: number) => {
  const mark = { x, y, r: 6 }
  return { name, width: 50, mark, spots: spotsAround(mark, 50) }
}
const country = (name: string, x: number, y: number) => ({ name, width: 40, spots: [{ x, y }] })

function placed(places: ReturnType<typeof place>[], countries: ReturnType<typeof country>[] = []) {
  const marks = places.map(({ mark }) => mark)
  return withoutOverlap([...places, ...countries], { ...picture, marks })
}

test('a name stands after its mark, and before it where another place is in the way', () => {
  const [bangui, bossangoa] = placed([place('Bangui', 100, 100), place('Bossangoa', 80, 100)])

  expect(bangui).toMatchObject({ name: 'Bangui', x: 110 })
  expect(bossangoa).toMatchObject({ name: 'Bossangoa', x: 80 - 10 - 50 })
})

test('no name is cut at an edge', () => {
  expect(placed([place('Suva', 380, 100)])).toMatchObject([{ x: 380 - 10 - 50 }])
  expect(placed([], [country('Fiji', 390, 100)])).toEqual([])
})

test('a country is named only where it covers no mark and no place', () => {
  const names = placed(
    [place('Bangui', 100, 100)],
    [country('Chad', 130, 104), country('Sudan', 85, 96), country('Egypt', 100, 20)],
  )

  expect(names.map(({ name }) => name)).toEqual(['Bangui', 'Egypt'])
})

test('names that find no room are left out, the less important first', () => {
  const crowd = Array.from({ length: 9 }, (_, index) => place(`Town ${index}`, 100 + index, 100))

  expect(placed(crowd).map(({ name }) => name)).toContain('Town 0')
  expect(placed(crowd).length).toBeLessThan(crowd.length)
})
