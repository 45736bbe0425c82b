import { z } from 'zod'

import { paths } from '#app/paths'
import { releaseSchema } from '#surveys/findings/release'

import { listShape, problemShape } from './shapes'

/** What programs may ask for, as OpenAPI 3.1 says it. */
export function openApi(origin: string) {
  return {
    openapi: '3.1.0',
    info: { title: 'Soundings: released findings', version: '1', description: about },
    servers: [{ url: origin }],
    security: [{ token: [] }],
    paths: {
      [paths.apiFindings()]: { get: listOperation },
      [paths.apiFindingsOf('{slug}')]: { parameters: [slug], get: releaseOperation },
      [paths.apiDocument()]: { get: documentOperation },
    },
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: aboutTokens } },
      schemas: {
        Findings: shapeOf(listShape),
        Release: shapeOf(releaseSchema),
        Problem: shapeOf(problemShape),
      },
      responses: problems,
    },
  }
}

const about =
  'Findings that a network has released: rounded numbers that were checked before they left, ' +
  'quotes whose authors agreed, and the wording of every question. Read only. Nothing here is ' +
  'about anybody alone, and nothing that was not released can be asked for.'

const aboutTokens =
  'An administrator of the network makes a token in the workplace, below “Access for other software”. It ends on ' +
  'a day that is told when it is made.'

const slug = {
  name: 'slug',
  in: 'path',
  required: true,
  description: 'The short name of the survey, as the list gives it',
  schema: { type: 'string' },
}

const refusals = {
  '401': { $ref: '#/components/responses/NoToken' },
  '429': { $ref: '#/components/responses/TooMany' },
  '503': { $ref: '#/components/responses/NotNow' },
}

const listOperation = {
  operationId: 'listFindings',
  summary: 'All findings that this token may read, the newest first',
  responses: { '200': answerOf('Findings'), '304': unchanged(), ...refusals },
}

const releaseOperation = {
  operationId: 'readRelease',
  summary: 'The newest release of a survey, byte for byte as it was accepted',
  responses: {
    '200': answerOf('Release'),
    '304': unchanged(),
    ...refusals,
    '403': { $ref: '#/components/responses/NotYours' },
    '404': { $ref: '#/components/responses/NotReleased' },
  },
}

const documentOperation = {
  operationId: 'readThisDocument',
  summary: 'This document; it needs no token',
  security: [],
  responses: {
    '200': {
      description: 'OpenAPI 3.1',
      content: { 'application/json': { schema: { type: 'object' } } },
    },
  },
}

const problems = {
  NoToken: problemOf('There is no token, or it is unknown or good no longer'),
  NotYours: problemOf('The token is limited to other surveys'),
  NotReleased: problemOf('There is no such survey, or nothing of it is released'),
  TooMany: problemOf('Too many requests; “Retry-After” says how many seconds to wait'),
  NotNow: problemOf('The server cannot answer now'),
}

function answerOf(name: string) {
  const schema = { $ref: `#/components/schemas/${name}` }
  const ETag = { description: 'To be sent back as If-None-Match', schema: { type: 'string' } }
  return {
    description: 'Found',
    headers: { ETag },
    content: { 'application/json': { schema } },
  }
}

function unchanged() {
  return { description: 'The same as it was when it got this ETag' }
}

function problemOf(description: string) {
  const schema = { $ref: '#/components/schemas/Problem' }
  return { description, content: { 'application/problem+json': { schema } } }
}

function shapeOf(shape: z.ZodType): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(shape)
  return $schema === undefined ? {} : rest
}
