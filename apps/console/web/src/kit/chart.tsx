import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { ChartFigure, type ChartTable } from './chart-figure.js';

use([
  BarChart,
  LineChart,
  ScatterChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
  SVGRenderer,
]);

/** Told apart by everyone, also without seeing red or green (Okabe and Ito, darkened to 3:1 on white). */
export const CHART_COLORS = ['#1d4f91', '#b35900', '#00795c', '#7a3d78', '#8a6d00', '#4a5565'] as const;

/**
 * A chart by ECharts, as SVG. Axes begin at zero unless the option says otherwise; tooltips are drawn, not HTML, which the content
 * security policy would strip of its styles.
 * @param option of ECharts; name the units on the axes (`yAxis: { name: '元' }`)
 */
export function Chart(props: { title: string; option: EChartsCoreOption; table: ChartTable; height?: number }) {
  const { title, option, table, height = 280 } = props;
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!frame.current) return undefined;
    const chart = init(frame.current, undefined, { renderer: 'svg' });
    chart.setOption({
      animationDuration: 200,
      color: [...CHART_COLORS],
      grid: { left: 8, right: 16, top: 40, bottom: 8, outerBoundsMode: 'same' },
      textStyle: { fontFamily: 'inherit', color: '#4a5565' },
      ...option,
      tooltip: { trigger: 'axis', renderMode: 'richText', ...(option['tooltip'] as object | undefined) },
    });
    const sized = new ResizeObserver(() => chart.resize());
    sized.observe(frame.current);
    return () => {
      sized.disconnect();
      chart.dispose();
    };
  }, [option]);
  return (
    <ChartFigure title={title} table={table}>
      <div ref={frame} style={{ height }} aria-hidden="true" />
    </ChartFigure>
  );
}
