import { build } from 'esbuild'
import { webcrypto } from 'node:crypto'
import { createContext, runInContext } from 'node:vm'
import { expect, test } from 'vitest'

const modules = [
  'fingerprint',
  'journal-cipher',
  'key-file',
  'open',
  'open-key-file',
  'public-file',
  'receipt',
  'seal',
  'survey-key',
  'solve-challenge',
]

// Only what browsers have. Node’s WebCrypto takes no ArrayBuffer of another context, so the context
// gets those of this one.
const browser = {
  ArrayBuffer,
  DataView,
  Uint8Array,
  Uint32Array,
  atob,
  btoa,
  crypto: webcrypto,
  DOMException,
  setTimeout,
  TextDecoder,
  TextEncoder,
}

const { outputFiles, metafile } = await build({
  stdin: {
    contents: modules.map((name) => `export * from './app/vault/${name}'`).join('\n'),
    resolveDir: process.cwd(),
  },
  bundle: true,
  format: 'iife',
  globalName: 'vault',
  platform: 'browser',
  // The HPKE library’s way out for a Node without WebCrypto; never taken.
  external: ['crypto'],
  write: false,
  metafile: true,
})
const context = createContext({ ...browser })
runInContext(outputFiles[0]?.text ?? '', context)

test('sealing and opening run where there is no Node', async () => {
  expect(
    await run(`
      const key = await vault.makeKeyPair()
      const place = { survey: 'k7m2', kind: 'text', id: crypto.getRandomValues(new Uint8Array(16)) }
      const body = await vault.sealEnvelope(key.publicKey, place, new TextEncoder().encode('我们'))
      const opened = await vault.openEnvelope(key, place, body)
      const elsewhere = await vault.openEnvelope(key, { ...place, survey: 'k7m3' }, body)
      return [body.length, new TextDecoder().decode(opened.value), elsewhere.problems[0].code]
    `),
  ).toEqual([1106, '我们', 'does-not-open'])
})

test('key files, wrapped keys and receipts work where there is no Node', async () => {
  expect(
    await run(`
      const random = (length) => crypto.getRandomValues(new Uint8Array(length))
      const [survey, holder] = [await vault.makeKeyPair(), await vault.makeKeyPair()]
      const file = JSON.stringify(await vault.makeKeyFile(holder, 'seven lanterns', random))
      const read = vault.readPublicFile(vault.publicFileOf(JSON.parse(file)))
      const wrapping = { survey: 'k7m2', holder: read.value.fingerprint }
      const wrapped = await vault.wrapSurveyKey(survey, read.value.publicKey, wrapping)
      const opened = await vault.openKeyFile(file, 'seven lanterns')
      const wrong = await vault.openKeyFile(file, 'six lanterns')
      const unwrapped = await vault.unwrapSurveyKey(opened.value, wrapping, wrapped)
      const receipt = vault.receiptFor(random(32), 'k7m2')
      return [
        String(unwrapped.value.privateKey) === String(survey.privateKey),
        wrong.problems[0].code,
        vault.readDigits(vault.groupDigits(receipt)) === receipt,
        vault.answersIdFor(receipt, 'k7m2').length,
      ]
    `),
  ).toEqual([true, 'wrong-passphrase', true, 16])
})

test('the journal of key holders is sealed and opened where there is no Node', async () => {
  expect(
    await run(`
      const random = (length) => crypto.getRandomValues(new Uint8Array(length))
      const [key, other] = [await vault.makeKeyPair(), await vault.makeKeyPair()]
      const journal = await vault.journalKeyFor(key, 'k7m2')
      const by = vault.fingerprintOf(key.publicKey).slice(0, 29)
      const edit = { format: 'soundings.edit/1', id: 'A'.repeat(22), clock: 1, by, kind: 'text-read',
        over: [], text: vault.textNameFor(journal, random(16)), done: true }
      const sealed = await vault.sealEdit(journal, edit, random)
      const opened = await vault.openEdit(journal, sealed.value)
      const stranger = await vault.journalKeyFor(other, 'k7m2')
      const shut = await vault.openEdit(stranger, sealed.value)
      return [opened.value.by === by, shut.problems[0].code]
    `),
  ).toEqual([true, 'does-not-open'])
})

test('the bundle asks for nothing of Node', async () => {
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports)

  expect(imports.map(({ path }) => path)).toEqual(['crypto'])
  expect(await run(`return [typeof process, typeof Buffer, typeof require]`)).toEqual([
    'undefined',
    'undefined',
    'undefined',
  ])
})

async function run(code: string): Promise<unknown> {
  const answer: unknown = await runInContext(
    `(async () => JSON.stringify(await (async () => {${code}})()))()`,
    context,
  )
  return JSON.parse(String(answer))
}
