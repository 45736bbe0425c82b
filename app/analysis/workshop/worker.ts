import { emptyFloor } from './floor'
import { answerJobs } from './line'

answerJobs(emptyFloor(), self)
