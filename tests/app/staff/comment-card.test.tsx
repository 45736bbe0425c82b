import { expect, test } from 'vitest'

import { CommentCard } from '#app/staff/preview/comment-card'
import { CommentsPage } from '#app/staff/preview/comments-page'

import { show } from '../ui/show'

const comment = {
  ...{ id: 'c1', place: '1. About', asked: 'Do you work?', isGone: false, readAs: undefined },
  ...{ lang: 'ru', text: 'Неясно', day: '2026-02-01', forWhom: 'Members', settled: undefined },
}

test.each([
  ['en', 'In Russian on'],
  ['fr', 'En russe, le'],
  ['ru', 'Язык: русский; '],
  ['zh', '语言：俄语；'],
])('the language of a comment is named in that of its reader (%s)', (reader, words) => {
  const about = { slug: 'a', show: 'all', page: 1, maySettle: false, follows: undefined } as const

  expect(show(<CommentCard {...about} comment={comment} />, reader)).toContain(words)
})

test.each([true, false])('only who may make a link is asked to make one (%s)', (mayShare) => {
  const page = { slug: 'a', named: 'A', show: 'all', page: 1, pages: 1, done: null } as const
  const none = { comments: [], count: { all: 0, waiting: 0 }, maySettle: true, mayShare }

  const shown = show(<CommentsPage {...page} {...none} />, 'en')

  expect(shown.includes('Make a link')).toBe(mayShare)
})
