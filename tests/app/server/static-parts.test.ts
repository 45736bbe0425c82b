import express from 'express'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

import { staticParts } from '#app/server/static-parts'

import { freshFolder } from '../../support/fresh-stores'

test('a file that a new build took away ends its own answer, and not the server', async () => {
  const folder = await freshFolder()
  await mkdir(join(folder, 'build'))
  await writeFile(join(folder, 'build', 'here.css'), 'p{}')
  await writeFile(join(folder, 'build', 'gone.css'), 'p{}')
  const address = await serve(folder)
  await rm(join(folder, 'build', 'gone.css'))

  await expect(fetch(`${address}/gone.css`).then((answer) => answer.text())).rejects.toThrow()
  expect(await (await fetch(`${address}/here.css`)).text()).toBe('p{}')
})

async function serve(folder: string): Promise<string> {
  const server = express().use(staticParts(folder, false)).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await new Promise((resolve) => server.once('listening', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
