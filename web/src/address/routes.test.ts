import { expect, test } from 'vitest'
import { routeAt, routes } from './routes.ts'

test.each([
  ['/', 'situation', undefined],
  ['/incidents', 'incidents', undefined],
  ['/incidents/', 'incidents', undefined],
  ['/actors/Q30', 'actor', 'Q30'],
  ['/actors/islamic%20state', 'actor', 'islamic state'],
  ['/r/doc_6778ef77c5bbbd14', 'reading', 'doc_6778ef77c5bbbd14'],
  ['/actors/50%', 'actor', '50%'],
])('%s is the screen %s', (path, screen, id) => {
  const matched = routeAt(path)

  expect(matched?.route.screen).toBe(screen)
  expect(matched?.id).toBe(id)
})

test.each(['/nowhere', '/incidents/x/y', '/r'])('%s is no screen', (path) => {
  expect(routeAt(path)).toBeUndefined()
})

test('no two screens share a path or a name', () => {
  expect(new Set(routes.map(({ path }) => path)).size).toBe(routes.length)
  expect(new Set(routes.map(({ screen }) => screen)).size).toBe(routes.length)
})
