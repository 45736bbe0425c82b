import { expect, test } from 'vitest'

import { Pauses } from '#app/analysis/journal/pauses'

const long = 60_000

test('a knock ends a pause at once', async () => {
  const { pause, knock } = new Pauses()
  const paused = pause(long)

  knock()

  await expect(paused).resolves.toBeUndefined()
})

test('a knock before a pause lets it not begin, and only that one', async () => {
  const { pause, knock } = new Pauses()
  knock()
  knock()
  await pause(long)

  let isOver = false
  const next = pause(long).then(() => (isOver = true))
  await new Promise((resolve) => setTimeout(resolve, 20))

  expect(isOver).toBe(false)
  knock()
  await next
})
