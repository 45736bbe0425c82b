import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { networkInterfaces } from 'node:os'
import { expect, onTestFinished, test } from 'vitest'

import { keepFigures } from '#app/server/figures'
import { listen } from '#app/server/listen'

import { freshStores } from '../../support/fresh-stores'
import { runServer } from '../../support/running-server'

const figuresOf = (said: string) => /Figures are at (\S+)/.exec(said)?.[1]

test('there are no figures unless they are asked for', async () => {
  const { address, said } = await runServer()

  expect(figuresOf(said())).toBeUndefined()
  expect((await fetch(`${address}/metrics`)).headers.get('content-type')).toContain('text/html')
})

test('figures tell of the process and the stores, on a door of their own for this machine', async () => {
  const { said } = await runServer({ FIGURES_PORT: '0', HOST: '0.0.0.0' })
  const figures = figuresOf(said()) ?? ''

  expect(new URL(figures).hostname).toBe('localhost')
  const lines = (await (await fetch(figures)).text())
    .split('\n')
    .filter((line) => !/^#|^$/.test(line))

  expect(lines.map((line) => line.replace(/ .*/, ''))).toEqual([
    'soundings_event_loop_lag_seconds{quantile="0.99"}',
    'soundings_resident_memory_bytes',
    'soundings_heap_used_bytes',
    'soundings_open_requests_in_steps_of_8',
    'soundings_store_latency_seconds{store="register"}',
    'soundings_store_latency_seconds{store="responses"}',
  ])
  for (const line of lines) expect(line).toMatch(/ \d+(\.\d+)?$/)
})

test('figures are not there for other machines', async () => {
  const { said } = await runServer({ FIGURES_PORT: '0', HOST: '0.0.0.0' })
  const { port } = new URL(figuresOf(said()) ?? '')
  const others = Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)

  for (const { address } of others) {
    await expect(fetch(`http://${address}:${port}/metrics`)).rejects.toThrow()
  }
})

test('figures do not move with what people do', async () => {
  const { address, said } = await runServer({ FIGURES_PORT: '0' })
  const ask = async () => (await fetch(figuresOf(said()) ?? '')).text()
  const before = await ask()

  for (let n = 0; n < 20; n += 1) await (await fetch(`${address}/en`)).text()

  expect(await ask()).toBe(before)
})

test.each([
  [7, 0],
  [8, 8],
  [23, 16],
])('%i open requests are told as %i', async (open, told) => {
  const { app, stop } = await keepFigures(await freshStores(), () => open)
  const door = await listen(app, { host: '127.0.0.1', port: 0 })
  onTestFinished(async () => {
    stop()
    if (door.ok) await door.value.stop()
  })
  const text = door.ok ? await (await fetch(`${door.value.address}/metrics`)).text() : ''

  expect(text).toContain(`soundings_open_requests_in_steps_of_8 ${told}\n`)
})

test('a busy port for figures is told, and the server ends', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void other.close())
  await new Promise((resolve) => other.once('listening', resolve))
  const { port } = other.address() as AddressInfo

  const { ended, log } = await runServer({ FIGURES_PORT: String(port) })

  expect(await ended).toBe(1)
  expect(log()).toContain(`Port ${port} on 127.0.0.1 is already in use.`)
})
