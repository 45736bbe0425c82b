import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'

import { changeRegister } from '#db/register/change'
import {
  findMemberUpload,
  putMemberUpload,
  removeMemberUpload,
  removeMemberUploadsBefore,
} from '#db/register/queries/member-uploads'
import { isFormDone, markFormDone } from '#db/register/queries/forms-done'
import { fail, ok, type Result } from '#surveys/result'
import { toBase64url } from '#app/vault/base64url'

import { withRight } from '../rights'
import type { StaffContext } from '../staff-context'

/** A members file that somebody sent, until they take it over or let it be. */
export interface Upload {
  name: string
  bytes: Uint8Array
}

export interface UploadGone {
  /** A file that was imported is not kept, and nobody has to choose it again. */
  code: 'upload-gone' | 'upload-imported'
}

/** For how many hours a file is kept: long enough to look at it and ask somebody. */
export const uploadHours = 2

const pack = promisify(gzip)
const unpack = promisify(gunzip)

/** Keeps a members file for its sender alone; it takes the place of one that they sent before. */
export const keepUpload = withRight('keep members', keep)

async function keep(
  { register, random, hour }: StaffContext,
  { person, name, bytes }: Upload & { person: string },
): Promise<Result<{ id: string }, never>> {
  const id = toBase64url(random(12))
  const packed = await pack(bytes)
  await changeRegister(register, async (db) => {
    await removeMemberUploadsBefore(db, hour - uploadHours)
    await putMemberUpload(db, { person, id, name, packed, kept_hour: hour })
  })
  return ok({ id })
}

/** The members file that somebody sent. */
export const findUpload = withRight('keep members', find)

async function find(
  { register, hour }: StaffContext,
  asked: { person: string; id: string },
): Promise<Result<Upload, UploadGone>> {
  const found = await findMemberUpload(register, asked)
  if (!found || found.kept_hour < hour - uploadHours) {
    const isImported = await isFormDone(register, importMark(asked.id))
    return fail({ code: isImported ? 'upload-imported' : 'upload-gone' })
  }
  return ok({ name: found.name, bytes: await unpack(found.packed) })
}

/** Forgets a members file: it was imported, or its sender thought better of it. */
export const dropUpload = withRight('keep members', drop)

async function drop(
  { register, today }: StaffContext,
  { isImported = false, ...asked }: { person: string; id: string; isImported?: boolean },
): Promise<Result<null, never>> {
  await changeRegister(register, async (db) => {
    if (isImported) await markFormDone(db, importMark(asked.id), today)
    await removeMemberUpload(db, asked)
  })
  return ok(null)
}

function importMark(id: string): string {
  return `imported ${id.slice(0, 24)}`
}
