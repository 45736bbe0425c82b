import { randomBytes } from 'node:crypto'
import { text } from 'node:stream/consumers'

import { judgeNumbers, type Judging } from '#app/operations/judge-release'
import { sha256 } from '#app/operations/mark'
import { loadSolver } from '#app/solver/highs'

/** A process of its own, so that nobody who answers a survey waits while numbers are attacked. */
const judging = JSON.parse(await text(process.stdin)) as Judging
const random = () => randomBytes(4).readUInt32BE() / 2 ** 32
const solve = await loadSolver()
const judged = judgeNumbers({ ...judging, hash: sha256, solve, random })
const { survey = '', release = 0, hash = '' } = judged.ok ? judged.value : {}
const told = judged.ok ? { ok: true, value: { survey, release, hash } } : judged
process.stdout.write(JSON.stringify(told))
