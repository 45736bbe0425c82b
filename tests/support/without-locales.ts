import type { Plugin } from 'esbuild'

/** Leaves out the forty languages that zod can complain in: a process that only begins reads them in vain. */
export const withoutLocales: Plugin = {
  name: 'without-locales',
  setup(build) {
    build.onLoad({ filter: /zod\/v4\/locales\/index\.js$/ }, () => ({ contents: '' }))
  },
}
