import { expect, test } from 'vitest'

import { dropUpload, findUpload, keepUpload, uploadHours } from '#app/operations/members/upload'
import { forgetPassed } from '#app/operations/people/forget-passed'
import type { StaffContext } from '#app/operations/staff-context'

import { engines } from '../../../support/fresh-stores'
import { aNetwork } from '../a-network'
import { must } from '../answering'

const file = { name: 'members.csv', bytes: new Uint8Array([0, 255, 10, 13]) }
const gone = { ok: false, problems: [{ code: 'upload-gone' }] }
const later = (context: StaffContext, hours: number) => ({ ...context, hour: context.hour + hours })

test.each(engines)('on %s a file is kept byte for byte, for its sender alone', async (engine) => {
  const { context } = await aNetwork(engine)

  const { id } = must(await keepUpload(context, { person: 'amara', ...file }))

  const found = must(await findUpload(context, { person: 'amara', id }))
  expect([found.name, ...found.bytes]).toEqual(['members.csv', 0, 255, 10, 13])
  expect(await findUpload(context, { person: 'bo', id })).toEqual(gone)
  expect(await findUpload(context, { person: 'amara', id: `${id}x` })).toEqual(gone)
})

test('another file of the same sender takes its place', async () => {
  const { context } = await aNetwork()
  const first = must(await keepUpload(context, { person: 'amara', ...file }))

  const second = must(await keepUpload(context, { person: 'amara', ...file, name: 'b.csv' }))

  expect(await findUpload(context, { person: 'amara', ...first })).toEqual(gone)
  expect(must(await findUpload(context, { person: 'amara', ...second })).name).toBe('b.csv')
})

test('after two hours it is gone, from the register too', async () => {
  const { context } = await aNetwork()
  const { id } = must(await keepUpload(context, { person: 'amara', ...file }))

  must(await findUpload(later(context, uploadHours), { person: 'amara', id }))
  expect(await findUpload(later(context, uploadHours + 1), { person: 'amara', id })).toEqual(gone)
  await forgetPassed(later(context, uploadHours + 1))
  const left = await context.register.selectFrom('member_upload').selectAll().execute()
  expect(left).toEqual([])
})

test('whoever lets it be leaves nothing', async () => {
  const { context } = await aNetwork()
  const { id } = must(await keepUpload(context, { person: 'amara', ...file }))

  must(await dropUpload(context, { person: 'amara', id }))

  expect(await findUpload(context, { person: 'amara', id })).toEqual(gone)
})

test('whoever may not keep members keeps no file', async () => {
  const { context } = await aNetwork()

  const refused = await keepUpload({ ...context, roles: ['auditor'] }, { person: 'x', ...file })

  expect(refused).toMatchObject({ problems: [{ code: 'not-allowed' }] })
})
