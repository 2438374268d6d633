declare module 'asciichart' {
  export interface PlotConfig {
    height?: number
    min?: number
    max?: number
    offset?: number
    format?: (value: number) => string
    colors?: string[]
    symbols?: readonly string[]
  }
  const asciichart: {plot: (series: readonly number[] | readonly (readonly number[])[], config?: PlotConfig) => string}
  export default asciichart
}
