import { createRequire } from 'node:module'
import { expect, test } from 'vitest'

import { groupsFormat } from '#surveys/findings/groups/chosen-groups'
import { readGroups } from '#surveys/findings/groups/read-groups'
import { page, single, yesNo } from '#surveys/kit/kit'

import { aSurvey } from '../../../surveys/a-survey'
import { must } from '../../operations/answering'
import { release } from '../a-release'
import { anUnlockedFloor, openedIn, unseen } from './a-floor'

const towns = { north: 'North', south: 'South', east: 'East', west: 'West' }
const area = single('area', 'Where do you live?', towns)
const visited = yesNo('visited', 'Did you visit a clinic?', { optional: true })
const survey = aSurvey([page('place', 'Place', [area, visited])], {
  languages: ['en'],
  breakdowns: [area],
})
const responses = Array.from({ length: 93 }, (_, n) => ({
  area: n < 3 ? 'west' : (['north', 'south', 'east'][n % 3] ?? 'north'),
  ...(n % 7 > 0 && { visited: n % 4 === 0 ? 'no' : 'yes' }),
}))
const wasm = createRequire(import.meta.url).resolve('highs/runtime')
const toMake = { wasm, earlier: [], without: [], messages: {} }
const groups = { area: { groups: [['north', 'west']], rest: [] } }

async function gathered() {
  const made = await anUnlockedFloor(survey, responses)
  const parts = await openedIn(made.floor, made.lines, 25)
  await made.floor.gather({ parts, envelopes: made.lines.length }, unseen)
  return made
}

test('rows that a key holder joins are shown at once, and come out byte for byte as by the command', async () => {
  const { floor, lines, head, holders } = await gathered()

  const plan = must(await floor.plan({ groups }, unseen))
  const made = must(await floor.protect({ ...toMake, groups }, unseen))

  const file = { format: groupsFormat, survey: survey.slug, breakdowns: { area: { groups: [['west', 'north']] } } } // prettier-ignore
  const byCommand = await release([head, ...lines], holders[0], {
    groups: must(readGroups(file, survey)),
  })
  expect(made.bytes).toBe(must(byCommand.made).bytes)
  const rows = made.release.rows.area?.map(({ code }) => code)
  expect(rows).toEqual(['north-west', 'south', 'east'])
  expect(plan.breakdowns[0]?.rows.map(({ code }) => code)).toEqual(rows)
})

test('with nothing joined the bytes are those of the plan', async () => {
  const { floor } = await gathered()

  const [without, empty] = [
    must(await floor.protect(toMake, unseen)),
    must(await floor.protect({ ...toMake, groups: {} }, unseen)),
  ]

  expect(empty.bytes).toBe(without.bytes)
})

test('what cannot be joined changes nothing and says why', async () => {
  const { floor } = await gathered()
  const few = { area: { groups: [['west', 'nowhere']], rest: [] } }

  const problems = [{ code: 'no-such-row', at: 'area', chosen: ['nowhere'] }]
  expect(await floor.plan({ groups: few }, unseen)).toEqual({ ok: false, problems })
  expect(await floor.protect({ ...toMake, groups: few }, unseen)).toMatchObject({
    ok: false,
    problems,
  })
})
