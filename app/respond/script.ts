import { startCounters } from './script/counter'
import { armQuickExit } from './script/quick-exit'

armQuickExit(document)
startCounters(document)
