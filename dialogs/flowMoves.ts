/** The moves that a prompt can make when it is answered. */
export interface FlowMoves {
  /** Asks what is to be asked now, or shows where the case stands. */
  continueFlow(): Promise<void>;
}
