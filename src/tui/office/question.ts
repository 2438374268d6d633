/** A kind of question to the office: what is asked, and what comes back. Both are plain data: they cross threads. */
export interface Question<Asked, Answer> {
  asked: Asked
  answer: Answer
}

/** A kind of deed, something that changes the store: what is to be done, and what came of it. */
export interface DeedKind<Input, Result> {
  input: Input
  result: Result
}
