import express, { type Express } from 'express'
import { connect, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'

import { answerTrouble } from '#app/server/last-resort'
import { listen } from '#app/server/listen'
import { readSettings } from '#app/server/settings'

import { must } from '../operations/answering'
import { runOpenServer } from '../../support/set-up-network'

test('a request that had begun is answered when the server is told to stop', async () => {
  const { address, process: child, ended } = await runOpenServer()
  const { socket, said } = dial(address)
  const { host } = new URL(address)
  socket.write(`POST /fr HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 4\r\n${form}\r\n\r\na=`)
  await waiting(200)

  child.kill('SIGTERM')
  await waiting(200)
  socket.write('bc')

  expect(await said).toMatch(/^HTTP\/1\.1 405 [\s\S]*<html lang="fr"/)
  expect(await ended).toBe(0)
})

test('nobody new is let in meanwhile', async () => {
  const { address, process: child } = await runOpenServer()
  const { socket } = dial(address)
  socket.write(`POST /fr HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n${form}\r\n\r\na=`)
  await waiting(200)
  child.kill('SIGTERM')
  await waiting(200)

  await expect(fetch(`${address}/en`)).rejects.toThrow()
  socket.destroy()
})

test('a line that rests for a while, as proxies keep it, is still good for the next who asks', async () => {
  const address = await listening(express().get('/', (_, response) => response.send('here')))
  const { socket, said } = dial(address)
  const ask = (last: string) => socket.write(`GET / HTTP/1.1\r\nHost: a\r\n${last}\r\n`)

  ask('')
  // Where nothing else is said, Node closes after five seconds, or six.
  await waiting(7500)
  ask('Connection: close\r\n')

  expect((await said).match(/here/g)).toHaveLength(2)
})

test('whoever never finishes asking is hung up on, with a page', async () => {
  const { address } = await runOpenServer()
  const { socket, said } = dial(address)
  socket.write('GET /en HTTP/1.1\r\nHost: a\r\nX-Slow: ')

  expect(await said).toMatch(/^HTTP\/1\.1 4\d\d [\s\S]*<h1>/)
}, 210_000)

test.each([
  ['/ru/k7m2/place', 'ru'],
  ['/xx/k7m2', 'en'],
])('when all else fails %s gets plain words in %s', async (path, lang) => {
  const address = await listening(express().get('*any', fails))

  const answer = await fetch(address + path)
  const page = await answer.text()

  expect(answer.status).toBe(500)
  expect(page).toContain(`<html lang="${lang}"`)
  expect(page).toMatch(/<h1>[^<]{5,}<\/h1><p>[^<]{10,}<\/p><p>[^<]{10,}<\/p>/)
  expect(page).not.toContain('secret')
})

test('an answer that breaks halfway is cut off, not ended as if it were whole', async () => {
  const half: express.RequestHandler = (_request, response, next) => {
    response.set('Content-Length', '1000').write('half')
    next(new Error('secret'))
  }
  const address = await listening(express().get('*any', half))

  await expect(fetch(address).then((answer) => answer.text())).rejects.toThrow()
})

const form = 'Content-Type: application/x-www-form-urlencoded'
const fails = () => {
  throw new Error('secret')
}

async function listening(app: Express): Promise<string> {
  const settings = must(readSettings({ PORT: '0', NODE_ENV: 'production' }))
  const { address, stop } = must(await listen(app.use(answerTrouble), settings))
  onTestFinished(stop)
  return address
}

function dial(address: string): { socket: Socket; said: Promise<string> } {
  const { hostname, port } = new URL(address)
  const socket = connect(Number(port), hostname)
  let answer = ''
  socket.on('data', (piece) => (answer += piece.toString()))
  const said = new Promise<string>((resolve) => {
    socket.on('close', () => resolve(answer))
    socket.on('error', () => {})
  })
  return { socket, said }
}

function waiting(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
