import { Suspense } from 'react'
import { expect, test } from 'vitest'

import { drawPage } from '#app/draw-page'

const broken = 'The list of countries is empty.'

function Broken(): React.ReactElement {
  throw new Error(broken)
}

test('a page is drawn whole, whatever it is written in', async () => {
  const words = '一起 '.repeat(3000)

  expect(await drawPage(<p>{words}</p>)).toBe(`<p>${words}</p>`)
})

// What nobody caught would end the server, and every run of these tests.
test.each([
  ['at its top', <Broken key="top" />],
  ['below what stands already', <p key="below">{[<b key="b">before</b>, <Broken key="c" />]}</p>],
  ['where something else could stand in its place', <Fallback key="fallback" />],
])('a page that breaks %s fails for whoever asked, and for nobody else', async (_where, page) => {
  await expect(drawPage(page)).rejects.toThrow(broken)
})

function Fallback(): React.ReactElement {
  return (
    <Suspense fallback={<p>Wait</p>}>
      <Broken />
    </Suspense>
  )
}
