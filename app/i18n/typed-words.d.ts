import 'i18next'

import type { words } from './words/en'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'frame'
    resources: typeof words
  }
}
