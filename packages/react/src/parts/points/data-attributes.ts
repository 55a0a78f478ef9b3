/** The attributes of `[data-part="points"]` and of each point in it, `[data-part="point"]`. */
export enum PointsData {
  /** Of the list: `covered` when every point is, else `open`; of a point the same. */
  state = 'data-state',
}
