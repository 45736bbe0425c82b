import type { z } from 'zod'

import { canonical } from '../../canonical'
import { fail, ok, type Result } from '../../result'
import type { Hash } from '../../version/freeze'
import { hashOf } from '../make-release'
import { releaseSchema, type ReleaseFile } from '../release'
import { releaseProblem, type ReleaseProblem } from '../release-problem'

// Ten times the largest release we know of, and as much as a server reads without suffering.
const mostCharacters = 16_000_000
const mostDepth = 12

/** A release file as it was made by us, byte for byte. */
export function readBytes(bytes: string, hash: Hash): Result<ReleaseFile, ReleaseProblem> {
  if (bytes.length > mostCharacters) {
    return fail(releaseProblem('too-large', '', { most: mostCharacters / 1_000_000 }))
  }
  if (depthOf(bytes) > mostDepth) return fail(releaseProblem('too-deep', '', { most: mostDepth }))
  const value = parse(bytes)
  if (value === undefined) return fail(releaseProblem('not-json'))
  const forbidden = forbiddenIn(value)
  if (forbidden.length > 0) return fail(...forbidden)
  const read = releaseSchema.safeParse(value)
  if (!read.success) return fail(...read.error.issues.flatMap(formProblems).slice(0, mostProblems))
  if (canonical(read.data) !== bytes) return fail(releaseProblem('not-canonical'))
  if (hashOf(read.data, hash) !== read.data.hash) return fail(releaseProblem('wrong-hash', 'hash'))
  return ok(read.data)
}

const mostProblems = 20

/** How deep brackets stand in one another, those inside texts left out. */
function depthOf(bytes: string): number {
  let [depth, deepest, isText] = [0, 0, false]
  for (let n = 0; n < bytes.length && deepest <= mostDepth; n += 1) {
    const letter = bytes[n]
    if (isText && letter === '\\') n += 1
    else if (letter === '"') isText = !isText
    else if (!isText && (letter === '{' || letter === '[')) depth += 1
    else if (!isText && (letter === '}' || letter === ']')) depth -= 1
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

function parse(bytes: string): unknown {
  try {
    return JSON.parse(bytes) as unknown
  } catch {
    return undefined
  }
}

// Names that every object answers to would be read as something nobody wrote.
const forbiddenKeys = ['__proto__', 'constructor', 'prototype']

function forbiddenIn(value: unknown, at: string[] = []): ReleaseProblem[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => {
    const path = [...at, key]
    const own = forbiddenKeys.includes(key)
      ? [releaseProblem('forbidden-key', path.join('.'), { key })]
      : []
    return [...own, ...forbiddenIn(part, path)]
  })
}

function formProblems(issue: z.core.$ZodIssue): ReleaseProblem[] {
  const at = issue.path.map(String)
  const keys = issue.code === 'unrecognized_keys' ? issue.keys : []
  if (keys.length === 0) return [releaseProblem('wrong-form', at.join('.'))]
  return keys.map((key) => releaseProblem('wrong-form', [...at, key].join('.')))
}
