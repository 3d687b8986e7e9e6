import { useState } from 'react';
import { Icon } from '../components/Icon';
import { useText } from '../i18n';
import { goToPage } from '../route';
import { useServices } from '../services';
import { addSample } from './addSample';

/** Raw lines of the sample page, as its file has them. */
const LEDE = [
  [105, '本报讯（记者 欧苗苗/文 见习记者 陈立'],
  [107, '波/图）年关将近，一些不法分子活动开始滋'],
  [109, '生。昨日，在仙降街道的大街小巷，出现一群'],
] as const;
const KICKER = '仙降加强群防群治不留治安盲点，村民说：';
const HEADLINE = '“每天看到巡逻人员，我们很有安全感”';
const PARAGRAPH =
  '本报讯（记者 欧苗苗/文 见习记者 陈立波/图）年关将近，一些不法分子活动开始滋生。昨日，在仙降街道的大街小巷…';

/** Shows on a real page what Galley does: a headline at the end of the file goes home to its text. */
export function SampleCard() {
  const { firstRun } = useText();
  const services = useServices();
  const [state, setState] = useState<'ready' | 'opening' | 'failed'>('ready');

  const open = async () => {
    setState('opening');
    const pageId = await addSample(services);
    if (pageId === undefined) setState('failed');
    else goToPage(pageId);
  };

  return (
    <section className="sample-card" aria-labelledby="sample-name">
      <header>
        <h2 id="sample-name">
          {firstRun.samplePage}　{firstRun.sampleName}
        </h2>
        <span className="facts">{firstRun.sampleFacts}</span>
        <span className="spacer" />
        {state === 'failed' && (
          <span className="failed" role="alert">
            {firstRun.sampleFailed}
          </span>
        )}
        <button type="button" className="button outlined" disabled={state === 'opening'} onClick={open}>
          {firstRun.openSample}
        </button>
      </header>
      <ol className="sample-lines" lang="zh-CN">
        {LEDE.map(([number, text]) => (
          <RawLine key={number} number={number} text={text} />
        ))}
        <li className="gap">
          <span>…</span>
          {firstRun.sampleGap}
        </li>
        <RawLine number={214} text={KICKER} pooled />
        <RawLine number={216} text={HEADLINE} pooled />
      </ol>
      <div className="arrow">
        <Icon name="into" />
      </div>
      <dl>
        <dt>{firstRun.roles.kicker}</dt>
        <dd lang="zh-CN" className="kicker">
          {KICKER}
        </dd>
        <dt>{firstRun.roles.headline}</dt>
        <dd lang="zh-CN" className="headline">
          {HEADLINE}
        </dd>
        <dt>{firstRun.roles.byline}</dt>
        <dd className="byline">{firstRun.sampleByline}</dd>
        <dt>{firstRun.roles.paragraph}</dt>
        <dd lang="zh-CN" className="paragraph">
          {PARAGRAPH}
        </dd>
      </dl>
    </section>
  );
}

function RawLine({ number, text, pooled = false }: { number: number; text: string; pooled?: boolean }) {
  return (
    <li className={pooled ? 'pooled' : undefined}>
      <span>{number}</span>
      {text}
    </li>
  );
}
