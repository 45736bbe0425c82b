import { expect, test } from 'vitest'

import { fieldsFrom } from '#app/respond/read-fields'

test('a field given half a million times is read at once', () => {
  const sent = new URLSearchParams(`b=2&${'a=1&'.repeat(500_000)}`)
  const fields = fieldsFrom(sent)

  expect(fields.names).toEqual(['b', 'a'])
  expect(fields.getAll('a')).toHaveLength(500_000)
})

test('whoever floods a field with marks is left with a few, whatever reads it', () => {
  const fields = fieldsFrom([['name', `Ana${'\u0301'.repeat(1000)}`]])

  expect(fields.get('name')).toBe(`Ana${'\u0301'.repeat(30)}`)
})

test('values stand in the order in which they were sent', () => {
  const sent = new URLSearchParams('a=1&b=2&a=3')

  expect(fieldsFrom(sent).getAll('a')).toEqual(['1', '3'])
})
