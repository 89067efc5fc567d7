<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Action</name>
    <message>
        <source>Start the show</source>
        <translation>开演</translation>
    </message>
    <message>
        <source>Begins the run with the first segment</source>
        <translation>从第一个环节开始正式进行</translation>
    </message>
    <message>
        <source>GO</source>
        <translation>走</translation>
    </message>
    <message>
        <source>Advances to the next segment; F5 works while you type, too</source>
        <translation>进入下一个环节；正在输入文字时按 F5 也有效</translation>
    </message>
    <message>
        <source>Next cue</source>
        <translation>下一个提示</translation>
    </message>
    <message>
        <source>Fires the segment&apos;s next manual cue</source>
        <translation>触发本环节的下一个手动提示</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Takes the last advance back as if it had not been</source>
        <translation>撤回上一次推进，就像没有发生过</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Stops the segment&apos;s countdown, or lets it go on</source>
        <translation>停住本环节的倒计时，或让它继续</translation>
    </message>
    <message>
        <source>+1 min</source>
        <translation>+1 分钟</translation>
    </message>
    <message>
        <source>Gives the segment another minute</source>
        <translation>给本环节加一分钟</translation>
    </message>
    <message>
        <source>−1 min</source>
        <translation>−1 分钟</translation>
    </message>
    <message>
        <source>Takes a minute from the segment</source>
        <translation>从本环节减一分钟</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Takes the selected segment, else the next one, out of the evening</source>
        <translation>跳过选中的环节；没有选中时跳过下一个</translation>
    </message>
    <message>
        <source>Jump here</source>
        <translation>跳到这里</translation>
    </message>
    <message>
        <source>Goes on with the selected segment</source>
        <translation>直接进入选中的环节</translation>
    </message>
    <message>
        <source>Put in a reserve</source>
        <translation>垫场</translation>
    </message>
    <message>
        <source>The selected reserve, else the first one left, is on at once; GO then leads to what was not ready</source>
        <translation>选中的备用环节（没有选中时用第一个未用的）立即开始；之后 GO 进入刚才没准备好的环节</translation>
    </message>
    <message>
        <source>Panic</source>
        <translation>全部静音</translation>
    </message>
    <message>
        <source>All sound fades in a second; once more: silence now</source>
        <translation>所有声音一秒内淡出；再按一次立即静音</translation>
    </message>
    <message>
        <source>Bring the sound back</source>
        <translation>恢复声音</translation>
    </message>
    <message>
        <source>What a panic or a restart left silent sounds again</source>
        <translation>静音或重启后停下的声音接着播放</translation>
    </message>
    <message>
        <source>Acknowledge all</source>
        <translation>全部知道了</translation>
    </message>
    <message>
        <source>Marks all alerts as seen</source>
        <translation>把所有提醒标为已看到</translation>
    </message>
    <message>
        <source>Lines: on</source>
        <translation>串词：下一句</translation>
    </message>
    <message>
        <source>The emcee goes on to the next line</source>
        <translation>主持人走到下一句</translation>
    </message>
    <message>
        <source>Lines: back</source>
        <translation>串词：上一句</translation>
    </message>
    <message>
        <source>The emcee goes back to the line before</source>
        <translation>主持人退回上一句</translation>
    </message>
    <message>
        <source>Lines: scroll</source>
        <translation>串词：滚动</translation>
    </message>
    <message>
        <source>The lines go on by themselves, to end with the segment; or stand still</source>
        <translation>串词自动滚动，正好在环节结束时念完；再按一次停住</translation>
    </message>
    <message>
        <source>End the show</source>
        <translation>结束演出</translation>
    </message>
    <message>
        <source>Finishes the run; asks first</source>
        <translation>结束这一次进行，会先询问</translation>
    </message>
    <message>
        <source>Safe title</source>
        <translation>安全标题</translation>
    </message>
    <message>
        <source>The audience screen shows the show&apos;s title and nothing else</source>
        <translation>大屏只显示晚会标题</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>黑场</translation>
    </message>
    <message>
        <source>The audience screen goes dark; again: it shows what it showed</source>
        <translation>大屏全黑；再按一次恢复原画面</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>切出</translation>
    </message>
    <message>
        <source>Puts what is prepared on the audience screen</source>
        <translation>把准备好的画面切到大屏</translation>
    </message>
    <message>
        <source>Other program</source>
        <translation>让给其他程序</translation>
    </message>
    <message>
        <source>Leaves the audience screen to another program, or takes it back</source>
        <translation>把大屏让给其他程序，或收回来</translation>
    </message>
    <message>
        <source>Slide: next</source>
        <translation>幻灯片：下一页</translation>
    </message>
    <message>
        <source>Turns the slides on the audience screen on</source>
        <translation>大屏幻灯片翻到下一页</translation>
    </message>
    <message>
        <source>Slide: before</source>
        <translation>幻灯片：上一页</translation>
    </message>
    <message>
        <source>Turns the slides on the audience screen back</source>
        <translation>大屏幻灯片翻回上一页</translation>
    </message>
    <message>
        <source>Manual cue</source>
        <translation>手动提示</translation>
    </message>
    <message>
        <source>Fires the segment&apos;s first to ninth manual cue, fired already or not</source>
        <translation>触发本环节第一至第九个手动提示，触发过的也可再触发</translation>
    </message>
    <message>
        <source>Restart the cue</source>
        <translation>重放提示</translation>
    </message>
    <message>
        <source>Plays the last sound from its start; the countdown goes on</source>
        <translation>把最近触发的声音从头再放，倒计时照走</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>调响</translation>
    </message>
    <message>
        <source>Turns the master up by 2 dB</source>
        <translation>总音量调高 2 dB</translation>
    </message>
    <message>
        <source>Softer</source>
        <translation>调轻</translation>
    </message>
    <message>
        <source>Turns the master down by 2 dB</source>
        <translation>总音量调低 2 dB</translation>
    </message>
</context>
<context>
    <name>Audience</name>
    <message>
        <source>REHEARSAL</source>
        <translation>彩排</translation>
    </message>
    <message>
        <source>We begin in a moment</source>
        <translation>马上开始</translation>
    </message>
    <message>
        <source>The show starts at {time}</source>
        <translation>{time} 开场</translation>
    </message>
    <message>
        <source>Until the show</source>
        <translation>距离开场</translation>
    </message>
    <message>
        <source>given by {name}</source>
        <translation>{name} 赞助</translation>
    </message>
    <message>
        <source>{count} to win</source>
        <translation>共 {count} 份</translation>
    </message>
    <message>
        <source>{count} take part · commitment {hash}</source>
        <translation>{count} 人参与 · 公正承诺 {hash}</translation>
    </message>
    <message>
        <source>The winners</source>
        <translation>获奖名单</translation>
    </message>
    <message>
        <source>Nobody has won yet</source>
        <translation>还没有人获奖</translation>
    </message>
</context>
<context>
    <name>Backstage</name>
    <message>
        <source>a film needs X11: start showctl with QT_QPA_PLATFORM=xcb</source>
        <translation>播放视频需要 X11：请用 QT_QPA_PLATFORM=xcb 启动 showctl</translation>
    </message>
    <message>
        <source>What plays videos broke down and was restarted; the video goes on in its place.</source>
        <translation>视频播放进程出了故障，已经重启；视频从原来的位置继续。</translation>
    </message>
    <message>
        <source>no audience screen is on: choose one under ☰ Screens…</source>
        <translation>没有打开大屏：请在 ☰ “屏幕…”里选一个</translation>
    </message>
</context>
<context>
    <name>BringingIn</name>
    <message>
        <source>The emcee&apos;s script</source>
        <translation>主持人串词</translation>
    </message>
    <message>
        <source>Scripts (*.docx *.txt *.md)</source>
        <translation>串词 (*.docx *.txt *.md)</translation>
    </message>
    <message>
        <source>A folder of music and video</source>
        <translation>音乐和视频的文件夹</translation>
    </message>
    <message>
        <source>the copied text</source>
        <translation>复制的文字</translation>
    </message>
    <message>
        <source>Copy the lines first: there is no text to paste.</source>
        <translation>请先复制串词：剪贴板里没有文字。</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>正在读取 {name}…</translation>
    </message>
    <message>
        <source>Cues from a folder</source>
        <translation>从文件夹生成提示</translation>
    </message>
    <message>
        <source>Lines from a script</source>
        <translation>导入串词</translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>at full speed</source>
        <translation>全速</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>The run goes on where it was; nobody was there for {gap}.</source>
        <translation>接着上次继续：中断了 {gap}。</translation>
    </message>
    <message>
        <source>The rehearsal goes on where it was left; its clock was paused.</source>
        <translation>彩排从离开的地方接着走，彩排时钟一直停着。</translation>
    </message>
    <message>
        <source>Begin afresh</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>A run of {day} {time} was never ended.</source>
        <translation>{day} {time} 的一次演出没有结束。</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>接着演</translation>
    </message>
    <message>
        <source>Leave this run and begin another? It can be gone on with later.</source>
        <translation>离开这一场，另开新的一场？这一场以后还可以接着走。</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>The run has begun and keeps its plan: import it afterwards.</source>
        <translation>演出已经开始，计划不再更换：请在演出之后导入。</translation>
    </message>
    <message>
        <source>Something went wrong inside showctl; the show goes on. {error}</source>
        <translation>showctl 内部出错，演出照常进行。{error}</translation>
    </message>
    <message>
        <source>The computer&apos;s clock was set by {step}; the show&apos;s clock goes on.</source>
        <translation>电脑的时钟被改动了 {step}；演出时钟不受影响。</translation>
    </message>
    <message>
        <source>Choose the audience screen&apos;s theme</source>
        <translation>更换大屏主题</translation>
    </message>
    <message>
        <source>Use these lengths</source>
        <translation>采用这些时长</translation>
    </message>
    <message>
        <source>The plan has {count} new lengths; the next run goes by them.</source>
        <translation>计划中已有 {count} 个环节改用新时长，下一场按此进行。</translation>
    </message>
    <message>
        <source>Match the levels</source>
        <translation>统一音量</translation>
    </message>
    <message>
        <source>Find the missing files</source>
        <translation>找回缺失的文件</translation>
    </message>
    <message>
        <source>Import a table</source>
        <translation>导入表格</translation>
    </message>
    <message>
        <source>No sound has been measured yet, or all are equally loud.</source>
        <translation>还没有测量过任何声音，或者它们已经一样响。</translation>
    </message>
    <message>
        <source>All sounds are equally loud now.</source>
        <translation>所有声音现在一样响了。</translation>
    </message>
    <message>
        <source>None of the missing files is in that folder: choose another one.</source>
        <translation>缺少的文件都不在那个文件夹里：请另选一个。</translation>
    </message>
    <message>
        <source>The plan points at the files that were found.</source>
        <translation>流程表已指向找到的文件。</translation>
    </message>
</context>
<context>
    <name>Draws</name>
    <message>
        <source>presented by {name}</source>
        <translation>颁奖：{name}</translation>
    </message>
    <message>
        <source>● Secret until it is revealed</source>
        <translation>● 揭晓之前保密</translation>
    </message>
    <message>
        <source>No winner is entered yet</source>
        <translation>还没有填写获奖者</translation>
    </message>
    <message>
        <source>Make it secret again</source>
        <translation>收回，继续保密</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>揭晓</translation>
    </message>
    <message>
        <source>“{draw}” is ready to roll: choose it, or cancel it.</source>
        <translation>“{draw}”已经准备好：请选它，或者作废。</translation>
    </message>
    <message>
        <source>No draw is ready for the clicker: press Ready first.</source>
        <translation>没有准备好的抽奖：请先按“准备”，再用翻页笔。</translation>
    </message>
    <message>
        <source>Several are called {names}: give the number. Nobody was entered.</source>
        <translation>{names} 有重名：请写工号。一个也没有登记。</translation>
    </message>
    <message>
        <source>Nobody on the list is {names}: nobody was entered.</source>
        <translation>名单上没有 {names}：一个也没有登记。</translation>
    </message>
    <message>
        <source>Numbers or names of those drawn from the box, with spaces</source>
        <translation>从抽奖箱抽出的工号或姓名，用空格隔开</translation>
    </message>
    <message>
        <source>No draw is planned for this segment</source>
        <translation>本环节没有安排抽奖</translation>
    </message>
    <message>
        <source>Choose another one above, or add a bonus prize</source>
        <translation>请在上面另选一项，或者加奖</translation>
    </message>
    <message>
        <source>Redraw</source>
        <translation>补抽</translation>
    </message>
    <message>
        <source>Roll</source>
        <translation>开始滚动</translation>
    </message>
    <message>
        <source>Prize</source>
        <translation>显示奖品</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>准备</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>不在场</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>The winner does not want it; then redraw just this one</source>
        <translation>本人放弃，奖品收回；然后只补抽这一位</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Gives the prize back to a winner marked by mistake</source>
        <translation>标错了：把奖品还给这位获奖者</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>已领奖</translation>
    </message>
    <message>
        <source>The winner has the prize; again: who took it, or that nobody did</source>
        <translation>奖品已经领走；再按：由谁代领，或其实没领</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>作废…</translation>
    </message>
    <message>
        <source>Bonus…</source>
        <translation>加奖…</translation>
    </message>
    <message>
        <source>By…</source>
        <translation>代领…</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>撤下</translation>
    </message>
    <message>
        <source>Commits to the draw; a clicker on stage rolls it</source>
        <translation>作出公正承诺；由台上的翻页笔开始滚动</translation>
    </message>
    <message>
        <source>Commits to the draw and rolls</source>
        <translation>作出公正承诺并开始滚动</translation>
    </message>
    <message>
        <source>Stops the roll: the names appear</source>
        <translation>停止滚动，名字出现</translation>
    </message>
    <message>
        <source>Takes the prize back; then redraw just this one</source>
        <translation>收回奖品，然后只补抽这一位</translation>
    </message>
    <message>
        <source>Box…</source>
        <translation>抽奖箱…</translation>
    </message>
    <message>
        <source>Enters winners that were drawn by hand from a box</source>
        <translation>登记从抽奖箱里手工抽出的获奖者</translation>
    </message>
    <message>
        <source>How the names roll</source>
        <translation>名字怎样滚动</translation>
    </message>
    <message>
        <source>Who gives it</source>
        <translation>谁赞助</translation>
    </message>
    <message>
        <source>Prize, or the amount</source>
        <translation>奖品，或金额</translation>
    </message>
    <message>
        <source>Who may win it: ↑ ↓</source>
        <translation>谁可以中奖：↑ ↓</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>加上</translation>
    </message>
    <message>
        <source>Never mind</source>
        <translation>算了</translation>
    </message>
    <message>
        <source>Bonus prize</source>
        <translation>加奖</translation>
    </message>
    <message>
        <source>min</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>其他…</translation>
    </message>
    <message>
        <source>Cancel this press, because:</source>
        <translation>本轮作废，原因：</translation>
    </message>
    <message>
        <source>Who took the prize for the winner</source>
        <translation>谁代获奖者领了奖品</translation>
    </message>
    <message>
        <source>Not claimed after all</source>
        <translation>其实没有领</translation>
    </message>
    <message>
        <source>Claimed by</source>
        <translation>代领人</translation>
    </message>
    <message>
        <source>A word from the hall, where you want one</source>
        <translation>现场喊的词（可不填，回车后再停止）</translation>
    </message>
    <message>
        <source>⚠ Nobody has checked in. Draw from everybody?</source>
        <translation>⚠ 还没有人签到。让所有人都参与抽奖吗？</translation>
    </message>
    <message>
        <source>Everybody counts: roll</source>
        <translation>所有人参与，开始滚动</translation>
    </message>
    <message>
        <source>Check people in first</source>
        <translation>先签到</translation>
    </message>
    <message>
        <source>Stop the clock</source>
        <translation>停止计时</translation>
    </message>
    <message>
        <source>Start the clock</source>
        <translation>开始计时</translation>
    </message>
    <message>
        <source>Pick a player</source>
        <translation>随机抽选手</translation>
    </message>
    <message>
        <source>Numbers or names of those who play, with spaces</source>
        <translation>上场的人的工号或姓名，用空格隔开</translation>
    </message>
    <message>
        <source>Nobody plays “{game}” yet: there are no scores to show.</source>
        <translation>“{game}”还没有人参加，没有比分可上大屏。</translation>
    </message>
    <message>
        <source>A department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>A group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>A table</source>
        <translation>桌号</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>The hall sees the rules</source>
        <translation>大屏显示规则</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>比分</translation>
    </message>
    <message>
        <source>The hall sees the scores</source>
        <translation>大屏显示比分</translation>
    </message>
    <message>
        <source>Picks one of those present at random</source>
        <translation>从在场的人里随机抽一位</translation>
    </message>
    <message>
        <source>Pick a team ▾</source>
        <translation>抽一个队 ▾</translation>
    </message>
    <message>
        <source>Players…</source>
        <translation>选手…</translation>
    </message>
    <message>
        <source>Notes who plays without having been picked</source>
        <translation>登记自愿上场的人</translation>
    </message>
    <message>
        <source>Last one out</source>
        <translation>去掉最后一位</translation>
    </message>
    <message>
        <source>The player who came last does not play: not here, or not willing</source>
        <translation>最后一位选手不上场：不在，或不愿意</translation>
    </message>
    <message>
        <source>Leaders win</source>
        <translation>第一名获胜</translation>
    </message>
    <message>
        <source>Whoever is first wins; the hall sees who</source>
        <translation>领先的获胜，大屏显示名字</translation>
    </message>
    <message>
        <source>Finds a team or a player by name or number; Enter gives a point</source>
        <translation>按名称或工号查找队伍或选手；回车加一分</translation>
    </message>
    <message>
        <source>Turns to the others: {key}</source>
        <translation>翻到其他队伍或选手：{key}</translation>
    </message>
    <message>
        <source>Nobody fits</source>
        <translation>没有符合的</translation>
    </message>
    <message>
        <source>A point; the right button takes one back</source>
        <translation>加一分；右键减一分</translation>
    </message>
    <message>
        <source>Winners: {names}</source>
        <translation>获胜：{names}</translation>
    </message>
    <message>
        <source>Players: {names}</source>
        <translation>选手：{names}</translation>
    </message>
    <message>
        <source>REHEARSAL</source>
        <translation>彩排</translation>
    </message>
    <message>
        <source>All ▾</source>
        <translation>全部 ▾</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Prints the winners to sign, or the crew&apos;s list of certificates</source>
        <translation>打印签收表，或舞台用的奖状清单</translation>
    </message>
    <message>
        <source>“{subject}” is not of this segment. Press again if it is what you mean.</source>
        <translation>“{subject}”不属于当前环节。确实要用它，请再按一次。</translation>
    </message>
    <message>
        <source>{left} of {count} left</source>
        <translation>还剩 {left}/{count} 份</translation>
    </message>
    <message>
        <source>{pool} can win ({here} checked in)</source>
        <translation>可抽 {pool} 人（已签到 {here} 人）</translation>
    </message>
    <message>
        <source>Ready to roll</source>
        <translation>可以开始</translation>
    </message>
    <message>
        <source>Committed: roll it</source>
        <translation>已承诺，可以滚动</translation>
    </message>
    <message>
        <source>Rolling…</source>
        <translation>滚动中…</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>已抽出</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>{time} to come on stage</source>
        <translation>还有 {time} 上台领奖</translation>
    </message>
    <message>
        <source>commitment {hash}</source>
        <translation>公正承诺 {hash}</translation>
    </message>
    <message>
        <source>⚠ {wanted} to draw and only {pool} can win: let more take part, or draw fewer</source>
        <translation>⚠ 要抽 {wanted} 份，可抽的只有 {pool} 人：请让更多人参与，或者少抽几份</translation>
    </message>
    <message>
        <source>✗ {who} (absent, in later draws)</source>
        <translation>✗ {who}（不在场，之后仍可抽）</translation>
    </message>
    <message>
        <source>✗ {who} (declined, in later draws)</source>
        <translation>✗ {who}（放弃，之后仍可抽）</translation>
    </message>
    <message>
        <source>✗ {who} (absent)</source>
        <translation>✗ {who}（不在场）</translation>
    </message>
    <message>
        <source>✗ {who} (declined)</source>
        <translation>✗ {who}（放弃）</translation>
    </message>
    <message>
        <source>✓ {who} (by {other})</source>
        <translation>✓ {who}（{other} 代领）</translation>
    </message>
    <message>
        <source>Such a winner is out of later draws.</source>
        <translation>这样的获奖者不再参加之后的抽奖。</translation>
    </message>
    <message>
        <source>Such a winner takes part in later draws.</source>
        <translation>这样的获奖者仍参加之后的抽奖。</translation>
    </message>
    <message>
        <source>Bonus prize: {prize} × {count}. Thanks to {donor}!</source>
        <translation>加奖：{prize} × {count}。感谢{donor}！</translation>
    </message>
    <message>
        <source>Bonus prize: {prize} × {count}</source>
        <translation>加奖：{prize} × {count}</translation>
    </message>
    <message>
        <source>From: all here</source>
        <translation>范围：所有在场的人</translation>
    </message>
    <message>
        <source>As in: {draw}</source>
        <translation>同：{draw}</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>滚动名字</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>翻牌</translation>
    </message>
    <message>
        <source>Sphere</source>
        <translation>球体</translation>
    </message>
    <message>
        <source>Pressed by mistake</source>
        <translation>按错了</translation>
    </message>
    <message>
        <source>A technical fault</source>
        <translation>设备故障</translation>
    </message>
    <message>
        <source>At the leader&apos;s wish</source>
        <translation>领导要求</translation>
    </message>
    <message>
        <source>Picks out a winner: {keys}</source>
        <translation>选中获奖者：{keys}</translation>
    </message>
    <message>
        <source>Find ({key})</source>
        <translation>查找（{key}）</translation>
    </message>
    <message>
        <source>Finds a winner by name or number</source>
        <translation>按姓名或工号找一位获奖者</translation>
    </message>
</context>
<context>
    <name>Edit</name>
    <message>
        <source>Lines</source>
        <translation>串词</translation>
    </message>
    <message>
        <source>Add cues</source>
        <translation>添加触发</translation>
    </message>
    <message>
        <source>Change cue “{cue}”</source>
        <translation>修改触发“{cue}”</translation>
    </message>
    <message>
        <source>Add cue</source>
        <translation>添加触发</translation>
    </message>
    <message>
        <source>Remove cue</source>
        <translation>移除触发</translation>
    </message>
    <message>
        <source>Move cue</source>
        <translation>移动触发</translation>
    </message>
    <message>
        <source>Change “{what}”</source>
        <translation>修改“{what}”</translation>
    </message>
    <message>
        <source>Insert row</source>
        <translation>插入环节</translation>
    </message>
    <message>
        <source>Duplicate rows</source>
        <translation>复制环节</translation>
    </message>
    <message>
        <source>Delete rows</source>
        <translation>删除环节</translation>
    </message>
    <message>
        <source>Move rows</source>
        <translation>移动环节</translation>
    </message>
    <message>
        <source>Paste rows</source>
        <translation>粘贴环节</translation>
    </message>
    <message>
        <source>Shift times</source>
        <translation>平移时间</translation>
    </message>
    <message>
        <source>Add column</source>
        <translation>添加列</translation>
    </message>
    <message>
        <source>Remove column</source>
        <translation>移除列</translation>
    </message>
    <message>
        <source>Title of the show</source>
        <translation>节目名称</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Start of the show</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Curfew</source>
        <translation>清场时限</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>GO guard</source>
        <translation>防误触间隔</translation>
    </message>
    <message>
        <source>Change “{prize}”</source>
        <translation>修改“{prize}”</translation>
    </message>
    <message>
        <source>Add “{prize}”</source>
        <translation>添加“{prize}”</translation>
    </message>
    <message>
        <source>Duplicate “{prize}”</source>
        <translation>复制“{prize}”</translation>
    </message>
    <message>
        <source>Remove “{prize}”</source>
        <translation>删除“{prize}”</translation>
    </message>
    <message>
        <source>Move “{prize}”</source>
        <translation>移动“{prize}”</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>A live run is on. Leave it and open {show}?</source>
        <translation>正式演出正在进行。要离开它并打开“{show}”吗？</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>A copy is in {path}.</source>
        <translation>副本已保存到 {path}。</translation>
    </message>
    <message>
        <source>The show with all its media is in {path}.</source>
        <translation>节目和全部媒体已打包到 {path}。</translation>
    </message>
    <message>
        <source>The show is in {path}, but without: {missing}</source>
        <translation>节目已打包到 {path}，但缺少：{missing}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Takes the last edit back</source>
        <translation>撤销上一次修改</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Does again what was undone</source>
        <translation>恢复刚撤销的修改</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Puts a new segment below the selected one</source>
        <translation>在选中的环节下面插入新环节</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copies the selected rows below them</source>
        <translation>把选中的环节复制到下面</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Takes the selected rows out</source>
        <translation>删除选中的环节</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Moves the selected rows up; they can be dragged, too</source>
        <translation>把选中的环节上移；也可以拖动</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Moves the selected rows down; they can be dragged, too</source>
        <translation>把选中的环节下移；也可以拖动</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>拷贝环节</translation>
    </message>
    <message>
        <source>For here or Excel</source>
        <translation>可粘贴到这里或 Excel</translation>
    </message>
    <message>
        <source>Cut rows</source>
        <translation>剪切环节</translation>
    </message>
    <message>
        <source>Copies, then deletes</source>
        <translation>复制后删除</translation>
    </message>
    <message>
        <source>Paste rows</source>
        <translation>粘贴环节</translation>
    </message>
    <message>
        <source>From here or Excel, below the selected row</source>
        <translation>来自这里或 Excel，放到选中环节下面</translation>
    </message>
    <message>
        <source>Shift times</source>
        <translation>平移时间</translation>
    </message>
    <message>
        <source>Moves the fixed starts of many rows at once</source>
        <translation>一次平移许多环节的准点时间</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Finds a text in any column or line</source>
        <translation>在各列和串词里查找文字</translation>
    </message>
    <message>
        <source>Close  [Esc]</source>
        <translation>关闭  [Esc]</translation>
    </message>
    <message>
        <source>any text of a row, its lines included</source>
        <translation>环节里的任何文字，串词也算</translation>
    </message>
    <message>
        <source>The one before  [Shift+Enter]</source>
        <translation>上一个  [Shift+Enter]</translation>
    </message>
    <message>
        <source>The next one  [Enter]</source>
        <translation>下一个  [Enter]</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Shift fixed starts by</source>
        <translation>准点时间平移</translation>
    </message>
    <message>
        <source>Selected rows</source>
        <translation>选中的环节</translation>
    </message>
    <message>
        <source>[Enter]</source>
        <translation>[回车]</translation>
    </message>
    <message>
        <source>From here to the end</source>
        <translation>从此处到最后</translation>
    </message>
    <message>
        <source>The current row and all below</source>
        <translation>当前环节及其后全部</translation>
    </message>
    <message>
        <source>⚠ not understood</source>
        <translation>⚠ 看不懂</translation>
    </message>
    <message>
        <source>{length} later</source>
        <translation>推迟 {length}</translation>
    </message>
    <message>
        <source>{length} earlier</source>
        <translation>提前 {length}</translation>
    </message>
    <message>
        <source>Name of the new column</source>
        <translation>新列的名称</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束方式</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Performers</source>
        <translation>演员</translation>
    </message>
    <message>
        <source>Microphones</source>
        <translation>话筒</translation>
    </message>
    <message>
        <source>Lighting</source>
        <translation>灯光</translation>
    </message>
    <message>
        <source>Props</source>
        <translation>道具</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>音乐</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Can be cut</source>
        <translation>可删</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>最短</translation>
    </message>
    <message>
        <source>Standby lead</source>
        <translation>催场提前</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Beside</source>
        <translation>并行</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>备用</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>准点</translation>
    </message>
    <message>
        <source>of its kind</source>
        <translation>随类型</translation>
    </message>
    <message>
        <source>before</source>
        <translation>会前</translation>
    </message>
    <message>
        <source>show</source>
        <translation>会中</translation>
    </message>
    <message>
        <source>after</source>
        <translation>会后</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>橙</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>黄</translation>
    </message>
    <message>
        <source>green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>cyan</source>
        <translation>青</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>purple</source>
        <translation>紫</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>灰</translation>
    </message>
    <message>
        <source>when the row before ends</source>
        <translation>上一环节结束即开始</translation>
    </message>
    <message>
        <source>not before {time}</source>
        <translation>不早于 {time}</translation>
    </message>
    <message>
        <source>{length}, until {time}</source>
        <translation>{length}，到 {time}</translation>
    </message>
    <message>
        <source>{time} the next day</source>
        <translation>次日 {time}</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} 小时</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} 分</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} 秒</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Playlist</source>
        <translation>播放列表</translation>
    </message>
    <message>
        <source>Test tone</source>
        <translation>测试音</translation>
    </message>
    <message>
        <source>Fade</source>
        <translation>淡变</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>跳到</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组合</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Slides</source>
        <translation>幻灯片</translation>
    </message>
    <message>
        <source>Blackout</source>
        <translation>黑场</translation>
    </message>
    <message>
        <source>after the start</source>
        <translation>开始后</translation>
    </message>
    <message>
        <source>before the end</source>
        <translation>结束前</translation>
    </message>
    <message>
        <source>at a time of day</source>
        <translation>到几点</translation>
    </message>
    <message>
        <source>together with a cue</source>
        <translation>跟某个提示一起</translation>
    </message>
    <message>
        <source>after a cue&apos;s end</source>
        <translation>某个提示结束后</translation>
    </message>
    <message>
        <source>when something happens</source>
        <translation>发生某事时</translation>
    </message>
    <message>
        <source>an overrun</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>a draw rolls</source>
        <translation>抽奖开始滚动</translation>
    </message>
    <message>
        <source>a winner is drawn</source>
        <translation>抽出中奖者</translation>
    </message>
    <message>
        <source>an award is revealed</source>
        <translation>奖项揭晓</translation>
    </message>
    <message>
        <source>a hold</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>the end of the show</source>
        <translation>演出结束</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation>曲目</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Which cue</source>
        <translation>哪个提示</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>什么事</translation>
    </message>
    <message>
        <source>Wait before</source>
        <translation>触发前等待</translation>
    </message>
    <message>
        <source>Wait after</source>
        <translation>之后等待</translation>
    </message>
    <message>
        <source>even</source>
        <translation>匀速</translation>
    </message>
    <message>
        <source>S curve</source>
        <translation>S 曲线</translation>
    </message>
    <message>
        <source>equal power</source>
        <translation>等功率</translation>
    </message>
    <message>
        <source>fades out</source>
        <translation>淡出</translation>
    </message>
    <message>
        <source>stops</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Times (0: for ever)</source>
        <translation>次数（0：一直循环）</translation>
    </message>
    <message>
        <source>Shuffled</source>
        <translation>随机顺序</translation>
    </message>
    <message>
        <source>Crossfade</source>
        <translation>交叉淡化</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What</source>
        <translation>做什么</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>When</source>
        <translation>何时</translation>
    </message>
    <message>
        <source>By</source>
        <translation>相隔</translation>
    </message>
    <message>
        <source>the cue&apos;s start</source>
        <translation>该提示的开头</translation>
    </message>
    <message>
        <source>what comes next</source>
        <translation>下一首</translation>
    </message>
    <message>
        <source>Acts on</source>
        <translation>作用于</translation>
    </message>
    <message>
        <source>All but these</source>
        <translation>除了这些</translation>
    </message>
    <message>
        <source>One after the other</source>
        <translation>一个接一个</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>跳到哪里</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>多久</translation>
    </message>
    <message>
        <source>Level (dB)</source>
        <translation>音量 (dB)</translation>
    </message>
    <message>
        <source>Fade in</source>
        <translation>淡入</translation>
    </message>
    <message>
        <source>Fade out</source>
        <translation>淡出</translation>
    </message>
    <message>
        <source>Shape of the fade</source>
        <translation>淡变曲线</translation>
    </message>
    <message>
        <source>Others quieter by (dB)</source>
        <translation>压低其他声音（dB）</translation>
    </message>
    <message>
        <source>Stops what plays</source>
        <translation>停掉正在播放的</translation>
    </message>
    <message>
        <source>Sound output</source>
        <translation>声音输出</translation>
    </message>
    <message>
        <source>At the segment&apos;s end</source>
        <translation>环节结束时</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>给谁</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>not understood: try 5s, 1m30 or 0:05</source>
        <translation>看不懂：可写 5s、1m30 或 0:05</translation>
    </message>
    <message>
        <source>⚠ not understood: try 2026-01-31</source>
        <translation>⚠ 看不懂：请写成 2026-01-31</translation>
    </message>
    <message>
        <source>Choose from the list  [Alt+↓]</source>
        <translation>从列表里选  [Alt+↓]</translation>
    </message>
    <message>
        <source>No people have been imported: write the names</source>
        <translation>还没有导入名单：请直接写名字</translation>
    </message>
    <message>
        <source>Hidden; press Alt+↓ or ▾ to read and write them</source>
        <translation>已隐藏；按 Alt+↓ 或 ▾ 查看和填写</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>Without a file</source>
        <translation>不用文件</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>everything that plays</source>
        <translation>正在播放的全部</translation>
    </message>
    <message>
        <source>Annual party</source>
        <translation>公司年会</translation>
    </message>
    <message>
        <source>Meeting service</source>
        <translation>会议服务</translation>
    </message>
    <message>
        <source>Conference</source>
        <translation>技术大会</translation>
    </message>
    <message>
        <source>Award ceremony</source>
        <translation>颁奖典礼</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Recent shows</source>
        <translation>最近的节目</translation>
    </message>
    <message>
        <source>Lines from a script…</source>
        <translation>从讲稿导入串词…</translation>
    </message>
    <message>
        <source>Lines from the copied text</source>
        <translation>从复制的文字导入串词</translation>
    </message>
    <message>
        <source>Cues from a folder…</source>
        <translation>从文件夹导入音乐和视频…</translation>
    </message>
    <message>
        <source>{name} copy</source>
        <translation>{name} 副本</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>保存副本…</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>保存副本</translation>
    </message>
    <message>
        <source>Duplicate and open…</source>
        <translation>另建一份并打开…</translation>
    </message>
    <message>
        <source>Duplicate the show</source>
        <translation>另建一份节目</translation>
    </message>
    <message>
        <source>Pack with its media…</source>
        <translation>连同媒体打包…</translation>
    </message>
    <message>
        <source>Open a show</source>
        <translation>打开节目</translation>
    </message>
    <message>
        <source>Where to keep the new show</source>
        <translation>新节目保存在哪里</translation>
    </message>
    <message>
        <source>Zip (*.zip)</source>
        <translation>压缩包 (*.zip)</translation>
    </message>
    <message>
        <source>Pack with its media</source>
        <translation>连同媒体打包</translation>
    </message>
    <message>
        <source>A new folder (*)</source>
        <translation>新文件夹 (*)</translation>
    </message>
    <message>
        <source>Shows (*{suffix})</source>
        <translation>节目 (*{suffix})</translation>
    </message>
    <message>
        <source>{length} free before it</source>
        <translation>前面空出 {length}</translation>
    </message>
    <message>
        <source>Starts {length} before the row above ends</source>
        <translation>比上一环节结束早 {length} 开始</translation>
    </message>
    <message>
        <source>Ends {length} after the hall must be free</source>
        <translation>超过清场时限 {length}</translation>
    </message>
    <message>
        <source>Its lines take {length} to say, longer than the segment</source>
        <translation>串词要说 {length}，比环节还长</translation>
    </message>
    <message>
        <source>Has no title</source>
        <translation>没有名称</translation>
    </message>
    <message>
        <source>Has no length</source>
        <translation>没有时长</translation>
    </message>
    <message>
        <source>Its least length is longer than its length</source>
        <translation>最短时长比时长还长</translation>
    </message>
    <message>
        <source>“{cue}” is {length} away, longer than the segment</source>
        <translation>“{cue}”相隔 {length}，比环节还长</translation>
    </message>
    <message>
        <source>“{cue}” acts on a cue that is not there</source>
        <translation>“{cue}”作用的触发不存在</translation>
    </message>
    <message>
        <source>The segment of “{cue}” is gone: choose another</source>
        <translation>“{cue}”所在的环节已经没有了：请另选一个</translation>
    </message>
    <message>
        <source>“{cue}” does not say what is won</source>
        <translation>“{cue}”没有写奖品</translation>
    </message>
    <message>
        <source>“{cue}” has no winner yet</source>
        <translation>“{cue}”还没有获奖者</translation>
    </message>
    <message>
        <source>“{cue}”: the file {about} is missing</source>
        <translation>“{cue}”：找不到文件 {about}</translation>
    </message>
    <message>
        <source>“{cue}”: the file {about} cannot be played or shown</source>
        <translation>“{cue}”：文件 {about} 不能播放或显示</translation>
    </message>
    <message>
        <source>“{cue}”: nobody on the list is in the department {about}</source>
        <translation>“{cue}”：名单上没有人属于部门 {about}</translation>
    </message>
    <message>
        <source>“{cue}”: nobody on the list is in the group {about}</source>
        <translation>“{cue}”：名单上没有人属于分组 {about}</translation>
    </message>
    <message>
        <source>“{cue}”: hired from is after hired until</source>
        <translation>“{cue}”：入职起始日期晚于截止日期</translation>
    </message>
    <message>
        <source>“{cue}” does not name whose winners are out</source>
        <translation>“{cue}”没有写明排除哪些抽奖的获奖者</translation>
    </message>
    <message>
        <source>“{cue}” has more prizes than people who can win: {count} may be left</source>
        <translation>“{cue}”的奖品比可中奖的人多：到时可能只剩 {count} 人</translation>
    </message>
    <message>
        <source>“{cue}” counts {length} down, longer than the segment</source>
        <translation>“{cue}”要倒计时 {length}，比环节还长</translation>
    </message>
    <message>
        <source>Nothing is doubtful about this plan.</source>
        <translation>这份流程没有疑点。</translation>
    </message>
    <message>
        <source>no segment</source>
        <translation>不属于环节</translation>
    </message>
    <message>
        <source>(direction)</source>
        <translation>（提示）</translation>
    </message>
    <message>
        <source>What is done, not said; or spoken again</source>
        <translation>舞台提示，不念出来；再按一次改回念白</translation>
    </message>
    <message>
        <source>A field that is filled in later: winners, names, the company</source>
        <translation>以后再填的内容：获奖者、姓名、公司</translation>
    </message>
    <message>
        <source> 汉字/min</source>
        <translation> 汉字/分</translation>
    </message>
    <message>
        <source> words/min</source>
        <translation> 词/分</translation>
    </message>
    <message>
        <source>Select a row to write its lines.</source>
        <translation>选一个环节来写串词。</translation>
    </message>
    <message>
        <source>{spoken} to say, the segment has {length}</source>
        <translation>念完要 {spoken}，环节有 {length}</translation>
    </message>
    <message>
        <source>no one</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Who says the paragraph that the cursor is in</source>
        <translation>光标所在段落由谁来说</translation>
    </message>
    <message>
        <source>winner</source>
        <translation>获奖者</translation>
    </message>
    <message>
        <source>How fast the emcee speaks</source>
        <translation>主持人的语速</translation>
    </message>
    <message>
        <source>One paragraph a line: 甲：… is spoken, （…） is a direction.</source>
        <translation>一段一行：“甲：…”是念白，“（…）”是舞台提示。</translation>
    </message>
    <message>
        <source>As on the emcee&apos;s screen</source>
        <translation>主持人屏上的样子</translation>
    </message>
    <message>
        <source>Columns ▾</source>
        <translation>列 ▾</translation>
    </message>
    <message>
        <source>Edit ▾</source>
        <translation>编辑 ▾</translation>
    </message>
    <message>
        <source>File ▾</source>
        <translation>文件 ▾</translation>
    </message>
    <message>
        <source>Not all of it was understood: what was not stands in the notes.</source>
        <translation>有些内容看不懂，已放进备注。</translation>
    </message>
    <message>
        <source>Plan · {count} segments</source>
        <translation>编排 · {count} 个环节</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Add other</source>
        <translation>添加其他</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试一下</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Plays it now, as in the show; Esc in Run stops it</source>
        <translation>现在就播放，和演出时一样；在“运行”里按 Esc 停止</translation>
    </message>
    <message>
        <source>Before the one above</source>
        <translation>移到上一个之前</translation>
    </message>
    <message>
        <source>After the one below</source>
        <translation>移到下一个之后</translation>
    </message>
    <message>
        <source>No cues yet: drop sound files on the row, or add them.</source>
        <translation>还没有触发：把声音文件拖到环节上，或在这里添加。</translation>
    </message>
    <message>
        <source>Select a row to see its cues.</source>
        <translation>选一个环节来看它的触发。</translation>
    </message>
    <message>
        <source>⚠ The file is missing: choose it again or put it back.</source>
        <translation>⚠ 找不到文件：重新选择，或把它放回去。</translation>
    </message>
    <message>
        <source>New cue</source>
        <translation>新触发</translation>
    </message>
    <message>
        <source>Media files</source>
        <translation>媒体文件</translation>
    </message>
    <message>
        <source>A folder of pictures, as slides</source>
        <translation>一个图片文件夹，作为幻灯片</translation>
    </message>
    <message>
        <source>Sounds ({patterns})</source>
        <translation>声音 ({patterns})</translation>
    </message>
    <message>
        <source>Videos ({patterns})</source>
        <translation>视频 ({patterns})</translation>
    </message>
    <message>
        <source>Pictures ({patterns})</source>
        <translation>图片 ({patterns})</translation>
    </message>
    <message>
        <source>Slides ({patterns})</source>
        <translation>幻灯片 ({patterns})</translation>
    </message>
    <message>
        <source>All media ({patterns})</source>
        <translation>所有媒体 ({patterns})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>follows</source>
        <translation>顺接</translation>
    </message>
    <message>
        <source>⚠ not understood: try 5, 90s, 1h30 or 18:30</source>
        <translation>⚠ 看不懂：可写 5、90s、1h30 或 18:30</translation>
    </message>
    <message>
        <source>New column…</source>
        <translation>新建列…</translation>
    </message>
    <message>
        <source>Remove column “{name}”</source>
        <translation>移除列“{name}”</translation>
    </message>
    <message>
        <source>Has begun: the run keeps it as it was</source>
        <translation>已经开始：演出保留它原来的样子</translation>
    </message>
    <message>
        <source>The plan is empty.
Insert the first segment with Ctrl+I, paste rows from Excel with Ctrl+V, or begin with a template: File ▸ New.</source>
        <translation>流程表还是空的。
按 Ctrl+I 插入第一个环节，用 Ctrl+V 从 Excel 粘贴，或从模板开始：文件 ▸ 新建。</translation>
    </message>
    <message>
        <source>Panic</source>
        <translation>全部静音</translation>
    </message>
    <message>
        <source>All sound fades in a second</source>
        <translation>所有声音一秒内淡出</translation>
    </message>
    <message>
        <source>GO ▶ {segment}</source>
        <translation>走 ▶ {segment}</translation>
    </message>
    <message>
        <source>When the hall must be free; empty for never</source>
        <translation>场地必须清空的时间；不填为不限</translation>
    </message>
    <message>
        <source>A second GO within this time is ignored</source>
        <translation>这段时间内的第二次“走”不算</translation>
    </message>
    <message>
        <source>⚠ not understood: try 18:30 or 1830</source>
        <translation>⚠ 看不懂：可写 18:30 或 1830</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>节目</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Curfew</source>
        <translation>清场</translation>
    </message>
    <message>
        <source>GO guard</source>
        <translation>防误触</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>串词</translation>
    </message>
    <message>
        <source>Cues</source>
        <translation>触发</translation>
    </message>
    <message>
        <source>Prizes</source>
        <translation>奖项</translation>
    </message>
    <message>
        <source>Doubts</source>
        <translation>疑点</translation>
    </message>
    <message>
        <source>Copying {files}…</source>
        <translation>正在复制 {files}…</translation>
    </message>
    <message>
        <source>the programme&apos;s</source>
        <translation>与节目相同</translation>
    </message>
    <message>
        <source>Select a row to see its draws, games and awards.</source>
        <translation>选中一行，查看它的抽奖、游戏和颁奖。</translation>
    </message>
    <message>
        <source>Nothing is won here yet. Add a lucky draw, a game or an award above: its panel comes up by itself when this segment runs.</source>
        <translation>这个环节还没有奖项。请在上面添加抽奖、游戏或颁奖：环节进行时，它的面板会自动出现。</translation>
    </message>
    <message>
        <source>New game</source>
        <translation>新游戏</translation>
    </message>
    <message>
        <source>New award</source>
        <translation>新奖项</translation>
    </message>
    <message>
        <source>Lucky draw</source>
        <translation>抽奖</translation>
    </message>
    <message>
        <source>in the list</source>
        <translation>在列表中</translation>
    </message>
    <message>
        <source>Puts a copy below it</source>
        <translation>在下面复制一份</translation>
    </message>
    <message>
        <source>Takes it out</source>
        <translation>删掉它</translation>
    </message>
    <message>
        <source>Adds one to this segment</source>
        <translation>给这个环节添加一个</translation>
    </message>
    <message>
        <source>Its panel comes up with this segment</source>
        <translation>它的面板随这个环节出现</translation>
    </message>
    <message>
        <source>Prize</source>
        <translation>奖品</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>At a time</source>
        <translation>每次抽</translation>
    </message>
    <message>
        <source>all at once</source>
        <translation>一次抽完</translation>
    </message>
    <message>
        <source>How many winners each roll draws</source>
        <translation>每次滚动抽出几位</translation>
    </message>
    <message>
        <source>Worth</source>
        <translation>价值</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>赞助人</translation>
    </message>
    <message>
        <source>people</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>departments, as teams</source>
        <translation>部门（按团队）</translation>
    </message>
    <message>
        <source>groups, as teams</source>
        <translation>分组（按团队）</translation>
    </message>
    <message>
        <source>tables, as teams</source>
        <translation>桌（按团队）</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>any day</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Who has no date of hiring is out then</source>
        <translation>没有入职日期的人不参加</translation>
    </message>
    <message>
        <source>Who is drawn</source>
        <translation>抽谁</translation>
    </message>
    <message>
        <source>Checked in only</source>
        <translation>只限已签到</translation>
    </message>
    <message>
        <source>Guests, too</source>
        <translation>嘉宾也参加</translation>
    </message>
    <message>
        <source>Families, too</source>
        <translation>家属也参加</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Only these take part  [Alt+↓]</source>
        <translation>只有这些参加  [Alt+↓]</translation>
    </message>
    <message>
        <source>… but not</source>
        <translation>……但不包括</translation>
    </message>
    <message>
        <source>These departments take no part  [Alt+↓]</source>
        <translation>这些部门不参加  [Alt+↓]</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>These groups take no part  [Alt+↓]</source>
        <translation>这些分组不参加  [Alt+↓]</translation>
    </message>
    <message>
        <source>Hired from</source>
        <translation>入职不早于</translation>
    </message>
    <message>
        <source>Hired until</source>
        <translation>入职不晚于</translation>
    </message>
    <message>
        <source>are out</source>
        <translation>不再参加</translation>
    </message>
    <message>
        <source>take part again</source>
        <translation>可再次参加</translation>
    </message>
    <message>
        <source>are out if they won in …</source>
        <translation>在以下抽奖中过奖的不参加</translation>
    </message>
    <message>
        <source>are out of later draws</source>
        <translation>不参加之后的抽奖</translation>
    </message>
    <message>
        <source>take part in later draws</source>
        <translation>仍参加之后的抽奖</translation>
    </message>
    <message>
        <source>Earlier winners</source>
        <translation>中过奖的人</translation>
    </message>
    <message>
        <source>… these draws</source>
        <translation>……这些抽奖</translation>
    </message>
    <message>
        <source>Absent, declined</source>
        <translation>不在场或放弃的</translation>
    </message>
    <message>
        <source>Winners of this draw who do not come, or do not want the prize</source>
        <translation>这次抽中但不上台或不要奖品的人</translation>
    </message>
    <message>
        <source>How names roll</source>
        <translation>滚动方式</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>What the hall reads</source>
        <translation>大屏上显示的文字</translation>
    </message>
    <message>
        <source>Countdown</source>
        <translation>倒计时</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>队伍</translation>
    </message>
    <message>
        <source>none: each player has a score</source>
        <translation>无：按选手记分</translation>
    </message>
    <message>
        <source>Who plays</source>
        <translation>谁参加</translation>
    </message>
    <message>
        <source>How it is won</source>
        <translation>怎样算赢</translation>
    </message>
    <message>
        <source>Helpers</source>
        <translation>助手</translation>
    </message>
    <message>
        <source>Winners</source>
        <translation>获奖者</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>还不知道</translation>
    </message>
    <message>
        <source>Presented by</source>
        <translation>颁奖人</translation>
    </message>
    <message>
        <source>Citation</source>
        <translation>颁奖词</translation>
    </message>
    <message>
        <source>What is said of the winners</source>
        <translation>对获奖者的评语</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>颁发物</translation>
    </message>
    <message>
        <source>The certificate or cup that the crew lays out</source>
        <translation>工作人员要准备的证书或奖杯</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>抽奖</translation>
    </message>
    <message>
        <source>Game</source>
        <translation>游戏</translation>
    </message>
    <message>
        <source>Award</source>
        <translation>颁奖</translation>
    </message>
    <message>
        <source>{count} winners</source>
        <translation>{count} 位获奖者</translation>
    </message>
</context>
<context>
    <name>Emcee</name>
    <message>
        <source>To catch up: {changes}</source>
        <translation>追时：{changes}</translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation>正式</translation>
    </message>
    <message>
        <source>REHEARSAL</source>
        <translation>彩排</translation>
    </message>
</context>
<context>
    <name>EmceePage</name>
    <message>
        <source>Thank you!</source>
        <translation>谢谢大家！</translation>
    </message>
    <message>
        <source>The show starts at {time}</source>
        <translation>{time} 开场</translation>
    </message>
</context>
<context>
    <name>Fault</name>
    <message>
        <source>{file} is a folder, not a sound</source>
        <translation>{file} 是文件夹，不是声音文件</translation>
    </message>
    <message>
        <source>{file} is missing: there is no {path}</source>
        <translation>找不到 {file}（应在 {path}）</translation>
    </message>
    <message>
        <source>{file} cannot be opened: {why}</source>
        <translation>{file} 打不开：{why}</translation>
    </message>
    <message>
        <source>{file} holds no sound that can be played</source>
        <translation>{file} 里没有能播放的声音</translation>
    </message>
    <message>
        <source>{file} is not heard: this computer has no sound output that works</source>
        <translation>{file} 没有声音：这台电脑没有可用的声音输出</translation>
    </message>
    <message>
        <source>{file} cannot be played: libvlc cannot be loaded; install VLC (Debian: libvlc5 and vlc-plugin-base)</source>
        <translation>{file} 无法播放：没有 libvlc；请安装 VLC（Debian：libvlc5 和 vlc-plugin-base）</translation>
    </message>
    <message>
        <source>{path} is in use by another program: close it there and try again.</source>
        <translation>{path} 正被另一个程序使用：请在那边关闭后再试。</translation>
    </message>
    <message>
        <source>{path} cannot be written, the disk is full: make room and try again.</source>
        <translation>{path} 写不进去，磁盘满了：请腾出空间。</translation>
    </message>
    <message>
        <source>{path} cannot be written, the file or its folder is read-only: copy it to a folder of your own and open the copy.</source>
        <translation>{path} 写不进去，文件或文件夹是只读的：请复制到自己的文件夹再打开。</translation>
    </message>
    <message>
        <source>{path} cannot be written or read, the disk reports an error ({why}): make room or copy the file to another disk.</source>
        <translation>{path} 读写出错，磁盘报告 {why}：请腾出空间，或把文件复制到另一个磁盘。</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation>{path} 无法写入：{reason}。</translation>
    </message>
    <message>
        <source>{path} was not made: the program that makes it ended early; try again.</source>
        <translation>{path} 没有生成：生成它的程序提前退出了，请再试一次。</translation>
    </message>
    <message>
        <source>{path} is no folder that can be read: choose another.</source>
        <translation>{path} 不是可以读取的文件夹：请另选一个。</translation>
    </message>
    <message>
        <source>There is no script {path}: check the name.</source>
        <translation>没有串词文件 {path}：请检查文件名。</translation>
    </message>
    <message>
        <source>{file} has no text in it: it needs the emcee&apos;s lines.</source>
        <translation>{file} 里没有文字：需要主持人的串词。</translation>
    </message>
    <message>
        <source>{file} is an old Word file (.doc) or protected by a password: save it as .docx without one.</source>
        <translation>{file} 是旧版 Word 文件（.doc）或有密码保护：请另存为不带密码的 .docx。</translation>
    </message>
    <message>
        <source>{file} is larger than any script: keep only the text in it.</source>
        <translation>{file} 太大了，串词不会这么大：请只保留文字。</translation>
    </message>
    <message>
        <source>{file} is no script in text or Word: save it as .docx, or paste its text.</source>
        <translation>{file} 不是文本或 Word 串词：请另存为 .docx，或直接粘贴文字。</translation>
    </message>
    <message>
        <source>{file} cannot be read as a Word document, it is damaged or something else: open it in Word or WPS and save it as .docx again.</source>
        <translation>{file} 无法作为 Word 文档读取，可能已损坏或不是 Word 文档：请用 Word 或 WPS 打开后重新另存为 .docx。</translation>
    </message>
    <message>
        <source>{file} unpacks to far more than any script holds: copy its text out.</source>
        <translation>{file} 解压后远超串词应有的大小：请把文字复制出来。</translation>
    </message>
    <message>
        <source>The cards printed before, {path}, cannot be read: {reason}.</source>
        <translation>上次打印的手卡 {path} 无法读取：{reason}。</translation>
    </message>
    <message>
        <source>{path} is no set of cue cards: it is far too large.</source>
        <translation>{path} 不是一套手卡：文件太大了。</translation>
    </message>
    <message>
        <source>{path} holds no cue cards that showctl made: name the file of the set printed before.</source>
        <translation>{path} 里没有 showctl 做的手卡：请选择上次打印的那个文件。</translation>
    </message>
    <message>
        <source>What {path} says of its cards is damaged: print the whole set.</source>
        <translation>{path} 里的手卡记录已损坏：请重新打印整套。</translation>
    </message>
    <message>
        <source>{show} has no lines yet, so there is nothing for cue cards.</source>
        <translation>{show} 还没有串词，没有可做手卡的内容。</translation>
    </message>
    <message>
        <source>A PDF needs the libraries Pango and HarfBuzz, which are not installed here: call &apos;make run&apos; once, or choose HTML.</source>
        <translation>生成 PDF 需要 Pango 和 HarfBuzz 库，本机没有安装：请先运行一次 &apos;make run&apos;，或改选网页（HTML）。</translation>
    </message>
    <message>
        <source>{file} is larger than {size} MB, which no rundown is: keep only the rundown in the table.</source>
        <translation>{file} 超过 {size} MB，流程表不会这么大：请在表中只保留流程。</translation>
    </message>
    <message>
        <source>There is no table {path}: check the name.</source>
        <translation>没有表格 {path}：请检查文件名。</translation>
    </message>
    <message>
        <source>{path} cannot be read: {why}.</source>
        <translation>无法读取 {path}：{why}。</translation>
    </message>
    <message>
        <source>{file} has more than {most} rows, which no rundown has: keep only the rundown in the table.</source>
        <translation>{file} 超过 {most} 行，流程表不会这么长：请在表中只保留流程。</translation>
    </message>
    <message>
        <source>{file} has more than {most} lines, which no rundown has: keep only the rundown.</source>
        <translation>{file} 超过 {most} 行，流程不会这么长：请只保留流程。</translation>
    </message>
    <message>
        <source>{file} has more than {most} columns in row {row}: keep only the rundown in the table.</source>
        <translation>{file} 第 {row} 行超过 {most} 列：请在表中只保留流程。</translation>
    </message>
    <message>
        <source>{file} has a cell of more than {most} characters in row {row}: look there for a quotation mark that is never closed.</source>
        <translation>{file} 第 {row} 行有一个单元格超过 {most} 个字：请看那里是否有没有成对的引号。</translation>
    </message>
    <message>
        <source>{file} has more than {most} columns: keep only the rundown in the table.</source>
        <translation>{file} 超过 {most} 列：请在表中只保留流程。</translation>
    </message>
    <message>
        <source>{file} merges more cells than any rundown has: unmerge them.</source>
        <translation>{file} 合并的单元格比任何流程表都多：请取消合并。</translation>
    </message>
    <message>
        <source>{file} is not a readable csv table ({why}).</source>
        <translation>{file} 不是可读的 csv 表格（{why}）。</translation>
    </message>
    <message>
        <source>{file} is {what}, not a table: save the table as xlsx or csv.</source>
        <translation>{file} 是 {what}，不是表格：请把表格另存为 xlsx 或 csv。</translation>
    </message>
    <message>
        <source>{file} is not a table of text in UTF-8, UTF-16 or GB18030: save it as csv (UTF-8) again.</source>
        <translation>{file} 不是 UTF-8、UTF-16 或 GB18030 的文本表格：请重新另存为 csv（UTF-8）。</translation>
    </message>
    <message>
        <source>The pasted text is larger than any rundown: paste only the rundown.</source>
        <translation>粘贴的文字比任何流程都长：请只粘贴流程。</translation>
    </message>
    <message>
        <source>{file} is protected by a password: open it, save a copy without one, and import that.</source>
        <translation>{file} 有密码保护：请打开它，另存一份不带密码的，再导入。</translation>
    </message>
    <message>
        <source>{file} is an old Office file (.xls): save it as .xlsx or csv first.</source>
        <translation>{file} 是旧版 Office 文件（.xls）：请先另存为 .xlsx 或 csv。</translation>
    </message>
    <message>
        <source>{file} cannot be read as an Excel workbook, it is damaged or something else: open it in Excel or WPS and save it again.</source>
        <translation>{file} 无法作为 Excel 工作簿读取，它已损坏或不是工作簿：请用 Excel 或 WPS 打开后重新保存。</translation>
    </message>
    <message>
        <source>{file} unpacks to far more than any rundown holds: copy the rundown into a new workbook.</source>
        <translation>{file} 解压后远大于任何流程表：请把流程复制到新的工作簿。</translation>
    </message>
    <message>
        <source>{file} defines entities of its own, as no spreadsheet program does: copy the rundown into a new workbook.</source>
        <translation>{file} 自带实体定义，表格软件不会这样做：请把流程复制到新的工作簿。</translation>
    </message>
    <message>
        <source>{file} is empty: it needs a header row and a row for each segment.</source>
        <translation>{file} 是空的：需要一行表头，每个环节一行。</translation>
    </message>
    <message>
        <source>{file} has a header and no segments below it: add its rows.</source>
        <translation>{file} 只有表头，下面没有环节：请补上各行。</translation>
    </message>
    <message>
        <source>{file} needs a column of titles and one of times: say which they are.</source>
        <translation>{file} 需要一列环节和一列时间：请在表头指明是哪两列。</translation>
    </message>
    <message>
        <source>{file}, row {row}: the {column} is a formula without a result ({formula}): mend it, or type the value, and save the table again.</source>
        <translation>{file} 第 {row} 行：“{column}”是没有结果的公式（{formula}）：请改好公式或直接填值，再保存表格。</translation>
    </message>
    <message>
        <source>{file} has no column of times that is known: say in the header which it is.</source>
        <translation>{file} 没有认得的时间列：请在表头指明是哪一列。</translation>
    </message>
    <message>
        <source>{file} has no header that is known: say in the header below which columns are the start and the title.</source>
        <translation>{file} 没有认得的表头：请在下面的表头指明哪一列是开始、哪一列是环节。</translation>
    </message>
    <message>
        <source>{file} gives only durations: write above when the show starts.</source>
        <translation>{file} 只有时长：请在上方填写开演时间。</translation>
    </message>
    <message>
        <source>{file} has no times in its rows: say in the header which column is the start or the duration.</source>
        <translation>{file} 各行没有时间：请在表头指明哪一列是开始或时长。</translation>
    </message>
    <message>
        <source>{file} is a folder, not a video</source>
        <translation>{file} 是文件夹，不是视频</translation>
    </message>
    <message>
        <source>{file} holds no picture that can be shown</source>
        <translation>{file} 里没有能播放的画面</translation>
    </message>
    <message>
        <source>{file} stands still</source>
        <translation>{file} 卡住了</translation>
    </message>
    <message>
        <source>{file} is not shown: what plays videos breaks down each time</source>
        <translation>{file} 没有画面：视频播放进程每次都出故障</translation>
    </message>
    <message>
        <source>{file} holds no pictures: put some there, named in order</source>
        <translation>{file} 里没有图片：请按顺序命名后放进去</translation>
    </message>
    <message>
        <source>{file} is no picture that can be shown: {why}</source>
        <translation>{file} 不是能显示的图片：{why}</translation>
    </message>
    <message>
        <source>page {page} of {file} cannot be read: {why}</source>
        <translation>{file} 的第 {page} 页读不出来：{why}</translation>
    </message>
    <message>
        <source>{file} cannot be shown: LibreOffice is not installed; save the slides as a PDF and use that</source>
        <translation>{file} 无法放映：没有安装 LibreOffice；请把幻灯片另存为 PDF 再用</translation>
    </message>
    <message>
        <source>{file} cannot be shown: LibreOffice did not convert it; save the slides as a PDF and use that</source>
        <translation>{file} 无法放映：LibreOffice 转换失败；请把幻灯片另存为 PDF 再用</translation>
    </message>
    <message>
        <source>{file} is not heard: the sound output that it is to play on is not there</source>
        <translation>{file} 没有声音：它要用的声音输出不在</translation>
    </message>
    <message>
        <source>{file} is not heard: the programme plays on that output</source>
        <translation>{file} 没有声音：那是节目正在使用的输出</translation>
    </message>
    <message>
        <source>{file} broke off: the sound output went away</source>
        <translation>{file} 中断了：声音输出不见了</translation>
    </message>
    <message>
        <source>{file} is not heard: the player breaks down each time</source>
        <translation>{file} 没有声音：播放器每次都崩溃</translation>
    </message>
    <message>
        <source>{path} cannot be written: {why}.</source>
        <translation>{path} 无法写入：{why}。</translation>
    </message>
    <message>
        <source>segment {title}: a duration cannot be negative</source>
        <translation>环节 {title}：时长不能是负的</translation>
    </message>
    <message>
        <source>segment {title} would start before the show&apos;s date</source>
        <translation>环节 {title} 会早于节目日期开始</translation>
    </message>
    <message>
        <source>a start must lie within five days of the show&apos;s date</source>
        <translation>开始时间必须在节目日期起五天之内</translation>
    </message>
    <message>
        <source>a time must lie within five days of the show&apos;s date</source>
        <translation>时间必须在节目日期起五天之内</translation>
    </message>
    <message>
        <source>a show needs a title</source>
        <translation>节目要有名称</translation>
    </message>
    <message>
        <source>there is no time zone {zone}</source>
        <translation>没有时区 {zone}</translation>
    </message>
    <message>
        <source>a column needs a name</source>
        <translation>列要有名称</translation>
    </message>
    <message>
        <source>there is a column {name} already</source>
        <translation>已经有名为 {name} 的列</translation>
    </message>
    <message>
        <source>game {title}: a countdown is longer than nothing</source>
        <translation>游戏“{title}”：倒计时要大于零</translation>
    </message>
    <message>
        <source>a draw, a game or an award needs a title</source>
        <translation>抽奖、游戏或颁奖要有名称</translation>
    </message>
    <message>
        <source>cue {title}: an audio cue needs a file</source>
        <translation>触发 {title}：声音需要一个文件</translation>
    </message>
    <message>
        <source>cue {title}: a time cannot be negative</source>
        <translation>触发 {title}：时间不能是负的</translation>
    </message>
    <message>
        <source>{path} is open in another showctl: use that window, or close it first.</source>
        <translation>{path} 已在另一个 showctl 中打开：请用那个窗口，或先关闭它。</translation>
    </message>
    <message>
        <source>{path} is there already: choose another name.</source>
        <translation>{path} 已经存在：请换一个名称。</translation>
    </message>
    <message>
        <source>{path} is not empty: choose a new folder for the packed show.</source>
        <translation>{path} 不是空的：请为打包的节目选一个新文件夹。</translation>
    </message>
    <message>
        <source>{path} cannot be written or read ({why}): choose another folder.</source>
        <translation>无法读写 {path}（{why}）：请换一个文件夹。</translation>
    </message>
    <message>
        <source>{file} cannot be copied beside the show ({why}): make room or copy it there yourself.</source>
        <translation>无法把 {file} 复制到节目旁边（{why}）：请腾出空间，或自己复制过去。</translation>
    </message>
    <message>
        <source>{path} is not a show of showctl: name a .showctl file, or make one from a table with &apos;showctl import&apos;.</source>
        <translation>{path} 不是 showctl 的节目：请选 .showctl 文件，或用 showctl import 从表格新建。</translation>
    </message>
    <message>
        <source>There is no show at {path}: check the name, or make it with &apos;showctl import&apos;.</source>
        <translation>{path} 处没有节目：请检查名称，或用 showctl import 新建。</translation>
    </message>
    <message>
        <source>{file} is empty</source>
        <translation>{file} 是空文件</translation>
    </message>
    <message>
        <source>{file} cannot be opened: nobody but its owner may read it</source>
        <translation>打不开 {file}：只有文件的所有者可以读取</translation>
    </message>
    <message>
        <source>{file} cannot be played: it brings the decoder down</source>
        <translation>无法播放 {file}：它会让解码器崩溃</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Click to say what a column means (Alt+↓)</source>
        <translation>点击指明这一列的含义（Alt+↓）</translation>
    </message>
    <message>
        <source>{field} (from its column)</source>
        <translation>{field}（从原来的列移来）</translation>
    </message>
    <message>
        <source>Own column</source>
        <translation>自定义列</translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation>第 {row} 行</translation>
    </message>
    <message>
        <source>Everything was plain.</source>
        <translation>全部看懂，没有疑问。</translation>
    </message>
    <message>
        <source>Doubts ({count})</source>
        <translation>疑问（{count}）</translation>
    </message>
    <message>
        <source>Nothing in the show changes.</source>
        <translation>节目没有变化。</translation>
    </message>
    <message>
        <source>Changes in the show ({count})</source>
        <translation>节目的变化（{count}）</translation>
    </message>
    <message>
        <source>Drop a table here: Excel, csv, Markdown or text.
Or copy it and press Ctrl+V, or press Ctrl+O to choose a file.</source>
        <translation>把表格拖到这里：Excel、csv、Markdown 或文本。
也可以复制后按 Ctrl+V，或按 Ctrl+O 选择文件。</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>When the show starts, for a table without times of day</source>
        <translation>开演时间，用于没有钟点的表格</translation>
    </message>
    <message>
        <source>No table</source>
        <translation>还没有表格</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Into {show}</source>
        <translation>导入到 {show}</translation>
    </message>
    <message>
        <source>Update: lines and cues stay</source>
        <translation>更新：保留串词和提示</translation>
    </message>
    <message>
        <source>Replace the whole rundown</source>
        <translation>替换整个流程表</translation>
    </message>
    <message>
        <source>The pasted text</source>
        <translation>粘贴的文字</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>粘贴的文字</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Performers</source>
        <translation>演员</translation>
    </message>
    <message>
        <source>Microphones</source>
        <translation>话筒</translation>
    </message>
    <message>
        <source>Lighting</source>
        <translation>灯光</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>音乐</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Props</source>
        <translation>道具</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Start rule</source>
        <translation>开始方式</translation>
    </message>
    <message>
        <source>End rule</source>
        <translation>结束方式</translation>
    </message>
    <message>
        <source>Shortest</source>
        <translation>最短</translation>
    </message>
    <message>
        <source>Can be cut</source>
        <translation>可删</translation>
    </message>
    <message>
        <source>Standby call</source>
        <translation>催场</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>并行</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>备用</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>串词</translation>
    </message>
    <message>
        <source>Cues</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Above the header, not imported: {about}</source>
        <translation>在表头之上，不导入：{about}</translation>
    </message>
    <message>
        <source>{about}: taken as twelve hours later than written</source>
        <translation>{about}：按下午理解，比所写的晚十二小时</translation>
    </message>
    <message>
        <source>{about}: another date than above; the day follows from the times alone</source>
        <translation>{about}：与上面的日期不同；哪一天只由时间决定</translation>
    </message>
    <message>
        <source>{about}: the unit of this number was assumed</source>
        <translation>{about}：这个数没有单位，按推测理解</translation>
    </message>
    <message>
        <source>{about}: not understood as a time, kept as text</source>
        <translation>{about}：看不懂的时间，按文字保留</translation>
    </message>
    <message>
        <source>{about}: not understood here, kept as text</source>
        <translation>{about}：在这一列看不懂，按文字保留</translation>
    </message>
    <message>
        <source>{about}: dates in the table are passed over</source>
        <translation>{about}：表格里的日期不采用</translation>
    </message>
    <message>
        <source>{about}: start, end and duration disagree; start and duration count</source>
        <translation>{about}：开始、结束和时长不一致；以开始和时长为准</translation>
    </message>
    <message>
        <source>The number {about} stands there twice</source>
        <translation>序号 {about} 出现了两次</translation>
    </message>
    <message>
        <source>{about}: ends before it starts; the end is left</source>
        <translation>{about}：结束早于开始；不采用结束时间</translation>
    </message>
    <message>
        <source>{about}: a formula without a result, kept as text</source>
        <translation>{about}：没有结果的公式，按文字保留</translation>
    </message>
    <message>
        <source>Taken as more of {about} in the row above</source>
        <translation>算作上一行“{about}”的补充</translation>
    </message>
    <message>
        <source>{about}: taken as of the morning; write 19:00 for the evening</source>
        <translation>{about}：按上午理解；晚上请写 19:00</translation>
    </message>
    <message>
        <source>{about}: taken as the next day&apos;s</source>
        <translation>{about}：按第二天理解</translation>
    </message>
    <message>
        <source>{about}: has no duration, it lasts 0 minutes</source>
        <translation>{about}：没有时长，按 0 分钟</translation>
    </message>
    <message>
        <source>No header row: columns are taken by what they hold</source>
        <translation>没有表头：按各列的内容理解</translation>
    </message>
    <message>
        <source>{about}: has no time</source>
        <translation>{about}：没有时间</translation>
    </message>
    <message>
        <source>A time without a title</source>
        <translation>有时间，没有环节名称</translation>
    </message>
    <message>
        <source>Other sheets look like a rundown, too: {about}</source>
        <translation>其他工作表也像流程：{about}</translation>
    </message>
    <message>
        <source>{about}: starts before the row above it ends; Ctrl+B lets it run beside the others</source>
        <translation>{about}：上一行还没结束就开始；按 Ctrl+B 可设为并行</translation>
    </message>
    <message>
        <source>{about}: starts at 0:00; if times count from the start, give the start above</source>
        <translation>{about}：从 0:00 开始；如果时间从开演算起，请在上方填写开演时间</translation>
    </message>
    <message>
        <source>No title and no time, not imported: {about}</source>
        <translation>没有环节也没有时间，不导入：{about}</translation>
    </message>
    <message>
        <source>{about}: the start given otherwise is passed over</source>
        <translation>{about}：另外给出的开始时间不采用</translation>
    </message>
    <message>
        <source>A total, not imported: {about}</source>
        <translation>合计行，不导入：{about}</translation>
    </message>
    <message>
        <source>{about}: no kind that is known, kept as text</source>
        <translation>{about}：不认得的类型，按文字保留</translation>
    </message>
    <message>
        <source>moved from {number}</source>
        <translation>从第 {number} 行移来</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>follows</source>
        <translation>顺接</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>准点</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>to the clock</source>
        <translation>准点结束</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>New show</source>
        <translation>新节目</translation>
    </message>
    <message>
        <source>Choose a table</source>
        <translation>选择表格</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.xlsm *.csv *.tsv *.txt *.md)</source>
        <translation>表格 (*.xlsx *.xlsm *.csv *.tsv *.txt *.md)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Import a table</source>
        <translation>导入表格</translation>
    </message>
    <message>
        <source>Runs beside the others</source>
        <translation>并行</translation>
    </message>
    <message>
        <source>The selected row runs in the background (Ctrl+B)</source>
        <translation>所选的行与其他环节并行（Ctrl+B）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Reading the table…</source>
        <translation>正在读取表格…</translation>
    </message>
    <message>
        <source>{count} segments, {start} to {end}</source>
        <translation>共 {count} 个环节，{start} 至 {end}</translation>
    </message>
</context>
<context>
    <name>MediaPanel</name>
    <message>
        <source>Music and video from a folder</source>
        <translation>文件夹里的音乐和视频</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Sure?</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>Plays</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Make the cues</source>
        <translation>生成提示</translation>
    </message>
    <message>
        <source>at the segment&apos;s start</source>
        <translation>环节开始时</translation>
    </message>
    <message>
        <source>by hand: another sound starts the segment</source>
        <translation>手动：环节开始时已有别的声音</translation>
    </message>
    <message>
        <source>Files with a segment: {placed}; to look at: {unsure}; left out: {left}</source>
        <translation>已对应环节的文件：{placed}；请核对：{unsure}；未采用：{left}</translation>
    </message>
    <message>
        <source>There is no new music or video in this folder</source>
        <translation>这个文件夹里没有新的音乐或视频</translation>
    </message>
    <message>
        <source>In the show already: {files}</source>
        <translation>节目里已有：{files}</translation>
    </message>
    <message>
        <source>Neither sound nor video: {files}</source>
        <translation>不是声音也不是视频：{files}</translation>
    </message>
</context>
<context>
    <name>Operator</name>
    <message>
        <source>All seen ({key})</source>
        <translation>全部知道了（{key}）</translation>
    </message>
    <message>
        <source>Clear missed</source>
        <translation>清除错过的</translation>
    </message>
    <message>
        <source>Nothing needs you.</source>
        <translation>没有需要处理的事。</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Missed: {what}</source>
        <translation>错过：{what}</translation>
    </message>
    <message>
        <source>Fire</source>
        <translation>触发</translation>
    </message>
    <message>
        <source>Expected end {end}, the hall&apos;s limit is {limit}</source>
        <translation>预计 {end} 结束，场地时限 {limit}</translation>
    </message>
    <message>
        <source>Expected end {end} is past the hall&apos;s limit {limit}</source>
        <translation>预计 {end} 结束，超过场地时限 {limit}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>To 30 s before the segment&apos;s end</source>
        <translation>到环节结束前 30 秒</translation>
    </message>
    <message>
        <source>HH:MM</source>
        <translation>时:分</translation>
    </message>
    <message>
        <source>To this time</source>
        <translation>到这个时间</translation>
    </message>
    <message>
        <source>Write a time as 18:05.</source>
        <translation>请按 18:05 的样子写时间。</translation>
    </message>
    <message>
        <source>Show time does not go back; {time} has passed.</source>
        <translation>演出时间不能倒退，{time} 已经过了。</translation>
    </message>
    <message>
        <source>Cues</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Select a row to try its cues.</source>
        <translation>选中一行，就可以试它的提示。</translation>
    </message>
    <message>
        <source>This segment has no cues.</source>
        <translation>这个环节没有提示。</translation>
    </message>
    <message>
        <source>Fires “{cue}”</source>
        <translation>触发“{cue}”</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Nothing: this is the last segment</source>
        <translation>没有了：这是最后一个环节</translation>
    </message>
    <message>
        <source>in {time}</source>
        <translation>还有 {time}</translation>
    </message>
    <message>
        <source>due now</source>
        <translation>该走了</translation>
    </message>
    <message>
        <source>Last segment: finish with End</source>
        <translation>最后一个环节：请用“结束演出”</translation>
    </message>
    <message>
        <source>keyboard locked — F12 unlocks it</source>
        <translation>键盘已锁，按 F12 解锁</translation>
    </message>
    <message>
        <source>typing — F5 is GO</source>
        <translation>正在输入 — F5 才是走</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>正式</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>彩排</translation>
    </message>
    <message>
        <source>A rehearsal on the clock above, with a log of its own.</source>
        <translation>按上面的时钟彩排，记录单独保存。</translation>
    </message>
    <message>
        <source>A live run by the clock on the wall.</source>
        <translation>按真实时间正式进行。</translation>
    </message>
    <message>
        <source>Mark as a test</source>
        <translation>标为测试</translation>
    </message>
    <message>
        <source>Begin afresh</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>The rehearsal ended at {time}.</source>
        <translation>彩排于 {time} 结束。</translation>
    </message>
    <message>
        <source>Marked as a test: it does not count</source>
        <translation>已标为测试：不算数</translation>
    </message>
    <message>
        <source>Catch up</source>
        <translation>追时</translation>
    </message>
    <message>
        <source>What could be changed to end on time</source>
        <translation>看看怎么调整才能准时结束</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>其他功能</translation>
    </message>
    <message>
        <source>Show ends</source>
        <translation>预计结束</translation>
    </message>
    <message>
        <source>Show ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>{time} (plan {planned})</source>
        <translation>{time}（计划 {planned}）</translation>
    </message>
    <message>
        <source>against its own start</source>
        <translation>扣除晚开始</translation>
    </message>
    <message>
        <source>against the plan</source>
        <translation>对照计划</translation>
    </message>
    <message>
        <source>CLICKER → GO</source>
        <translation>翻页笔 → 走</translation>
    </message>
    <message>
        <source>Clicker off</source>
        <translation>翻页笔 关</translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation>正式</translation>
    </message>
    <message>
        <source>REHEARSAL</source>
        <translation>彩排</translation>
    </message>
    <message>
        <source>Keys — F1 or a click closes this page</source>
        <translation>按键一览 — 按 F1 或点一下关闭</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键一览</translation>
    </message>
    <message>
        <source>Shows or hides this page</source>
        <translation>显示或隐藏本页</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>给主持人的话</translation>
    </message>
    <message>
        <source>Goes to the message to the emcee, or leaves it</source>
        <translation>进入或离开给主持人的话</translation>
    </message>
    <message>
        <source>Go to a line</source>
        <translation>选一句串词</translation>
    </message>
    <message>
        <source>Offers the segment&apos;s lines; ↑ ↓ and Enter choose one</source>
        <translation>列出本环节的串词；↑ ↓ 和回车选一句</translation>
    </message>
    <message>
        <source>Outlook and catch-up</source>
        <translation>预测与追时</translation>
    </message>
    <message>
        <source>When the show will end, and how to catch up; or hides it</source>
        <translation>预测几点结束、晚了怎么追；再按一次收起</translation>
    </message>
    <message>
        <source>Other sound output</source>
        <translation>换声音输出</translation>
    </message>
    <message>
        <source>Moves what plays to the second output, and back</source>
        <translation>把正在播放的声音换到备用输出，再按换回来</translation>
    </message>
    <message>
        <source>Emcee screen</source>
        <translation>主持人屏</translation>
    </message>
    <message>
        <source>Fills the emcee&apos;s screen, or makes it a window again</source>
        <translation>主持人屏全屏，或恢复成窗口</translation>
    </message>
    <message>
        <source>Draws, games, awards</source>
        <translation>抽奖、游戏、颁奖</translation>
    </message>
    <message>
        <source>Shows or hides their panel, with its keys; it comes with a segment</source>
        <translation>显示或隐藏它们的面板，按键写在上面；到了相关环节会自动出现</translation>
    </message>
    <message>
        <source>Lock the keyboard</source>
        <translation>锁定键盘</translation>
    </message>
    <message>
        <source>No key does anything until F12 is pressed again</source>
        <translation>所有按键失效，直到再按 F12</translation>
    </message>
    <message>
        <source>Row up</source>
        <translation>上一行</translation>
    </message>
    <message>
        <source>Selects the row above</source>
        <translation>选中上一行</translation>
    </message>
    <message>
        <source>Row down</source>
        <translation>下一行</translation>
    </message>
    <message>
        <source>Selects the row below</source>
        <translation>选中下一行</translation>
    </message>
    <message>
        <source>Draw: roll</source>
        <translation>抽奖：滚动</translation>
    </message>
    <message>
        <source>Commits to the draw and rolls; after an absence it redraws</source>
        <translation>作出公正承诺并开始滚动；有人不在场时补抽</translation>
    </message>
    <message>
        <source>Draw: stop</source>
        <translation>抽奖：停止</translation>
    </message>
    <message>
        <source>The roll stops and the names appear</source>
        <translation>停止滚动，名字出现</translation>
    </message>
    <message>
        <source>Winner before</source>
        <translation>上一位获奖者</translation>
    </message>
    <message>
        <source>Winner after</source>
        <translation>下一位获奖者</translation>
    </message>
    <message>
        <source>Picks out the winner before; turns to a game&apos;s other players</source>
        <translation>选中前一位获奖者；在游戏里翻到其他选手</translation>
    </message>
    <message>
        <source>Picks out the next winner; turns to a game&apos;s other players</source>
        <translation>选中后一位获奖者；在游戏里翻到其他选手</translation>
    </message>
    <message>
        <source>Find a winner or a player</source>
        <translation>查找获奖者或选手</translation>
    </message>
    <message>
        <source>Picks out a winner of many by name or number; in a game, who scores</source>
        <translation>按姓名或工号从很多人里找：获奖者，或游戏里得分的人</translation>
    </message>
    <message>
        <source>Winner is absent</source>
        <translation>获奖者不在场</translation>
    </message>
    <message>
        <source>The prize of the winner picked out goes back</source>
        <translation>选中的获奖者的奖品收回</translation>
    </message>
    <message>
        <source>Winner declines</source>
        <translation>获奖者放弃</translation>
    </message>
    <message>
        <source>The winner picked out does not want the prize: it goes back</source>
        <translation>选中的获奖者本人放弃：奖品收回</translation>
    </message>
    <message>
        <source>Winner restored</source>
        <translation>恢复获奖者</translation>
    </message>
    <message>
        <source>Who was marked absent or declining by mistake has the prize</source>
        <translation>误标为不在场或放弃的人，奖品还归他</translation>
    </message>
    <message>
        <source>Prize claimed</source>
        <translation>奖品已领</translation>
    </message>
    <message>
        <source>The winner picked out has the prize</source>
        <translation>选中的获奖者已经领奖</translation>
    </message>
    <message>
        <source>Cancel a press</source>
        <translation>本轮作废</translation>
    </message>
    <message>
        <source>The whole press does not count; asks for the reason</source>
        <translation>这一轮全部作废；会问原因</translation>
    </message>
    <message>
        <source>Bonus prize</source>
        <translation>加奖</translation>
    </message>
    <message>
        <source>A prize given on the spot; ↑ ↓ choose who may win it</source>
        <translation>现场加奖；↑ ↓ 选择谁可以中奖</translation>
    </message>
    <message>
        <source>Game: clock</source>
        <translation>游戏：计时</translation>
    </message>
    <message>
        <source>Starts or stops the game&apos;s own countdown</source>
        <translation>开始或停止游戏自己的倒计时</translation>
    </message>
    <message>
        <source>Game: a point</source>
        <translation>游戏：加分</translation>
    </message>
    <message>
        <source>For the first team or player; up to Alt+8 for the others</source>
        <translation>给第一队或第一位选手；其余用 Alt+2 到 Alt+8</translation>
    </message>
    <message>
        <source>Game: scores</source>
        <translation>游戏：比分</translation>
    </message>
    <message>
        <source>The hall sees the scores</source>
        <translation>大屏显示比分</translation>
    </message>
    <message>
        <source>Game: pick a player</source>
        <translation>游戏：随机抽选手</translation>
    </message>
    <message>
        <source>Picks one of those present at random, nobody twice</source>
        <translation>从在场的人里随机抽一位，不重复</translation>
    </message>
    <message>
        <source>Game: the leaders win</source>
        <translation>游戏：第一名获胜</translation>
    </message>
    <message>
        <source>Whoever is first wins the game; the hall sees who</source>
        <translation>领先的赢得游戏，大屏显示名字</translation>
    </message>
    <message>
        <source>Award: reveal</source>
        <translation>颁奖：揭晓</translation>
    </message>
    <message>
        <source>Its winners show, or are secret again</source>
        <translation>公布获奖者，或收回保密</translation>
    </message>
    <message>
        <source>CLICKER → LINES</source>
        <translation>翻页笔 → 串词</translation>
    </message>
    <message>
        <source>CLICKER → DRAW</source>
        <translation>翻页笔 → 抽奖</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Messages ready to send: F2, then ↓</source>
        <translation>常用留言：F2，再按 ↓</translation>
    </message>
    <message>
        <source>Take down</source>
        <translation>撤下</translation>
    </message>
    <message>
        <source>Takes the message off the emcee&apos;s screen</source>
        <translation>从主持人屏上撤下这句话</translation>
    </message>
    <message>
        <source>Not sent · F2</source>
        <translation>未发送 · F2</translation>
    </message>
    <message>
        <source>✓ seen</source>
        <translation>✓ 已看到</translation>
    </message>
    <message>
        <source>Go to another of the segment&apos;s lines ({key})</source>
        <translation>转到本环节的另一句串词（{key}）</translation>
    </message>
    <message>
        <source>Emcee sees: {message}</source>
        <translation>主持人看到：{message}</translation>
    </message>
    <message>
        <source>Message to the emcee (F2)</source>
        <translation>给主持人的话（F2）</translation>
    </message>
    <message>
        <source>There is nothing to choose: no segment with lines is on.</source>
        <translation>没有可选的：当前没有带串词的环节。</translation>
    </message>
    <message>
        <source>Line {line}/{of} · {key}</source>
        <translation>第 {line}/{of} 句 · {key}</translation>
    </message>
    <message>
        <source>Line {line}/{of}</source>
        <translation>第 {line}/{of} 句</translation>
    </message>
    <message>
        <source>Please wrap up</source>
        <translation>请尽快收尾</translation>
    </message>
    <message>
        <source>Stretch for two minutes</source>
        <translation>请再撑两分钟</translation>
    </message>
    <message>
        <source>Hold, we are not ready</source>
        <translation>请等一下，还没准备好</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>可以继续</translation>
    </message>
    <message>
        <source>Speak louder</source>
        <translation>请大声一点</translation>
    </message>
    <message>
        <source>The run is over</source>
        <translation>已经结束</translation>
    </message>
    <message>
        <source>Before the run</source>
        <translation>开演之前</translation>
    </message>
    <message>
        <source>planned start, at {time}</source>
        <translation>计划那天 {time} 开始</translation>
    </message>
    <message>
        <source>until the planned start</source>
        <translation>距计划开始</translation>
    </message>
    <message>
        <source>the countdown is held</source>
        <translation>倒计时已停住</translation>
    </message>
    <message>
        <source>to {time}</source>
        <translation>到 {time}</translation>
    </message>
    <message>
        <source>Try anything: select a row, and its cues stand on the right</source>
        <translation>随便试：选中一行，它的提示就在右边</translation>
    </message>
    <message>
        <source>{elapsed} of {whole}</source>
        <translation>已用 {elapsed} / {whole}</translation>
    </message>
    <message>
        <source>♪ Nothing is playing</source>
        <translation>♪ 没有在播放</translation>
    </message>
    <message>
        <source>Fade out</source>
        <translation>淡出</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>silenced (F3 brings it back)</source>
        <translation>已静音（F3 恢复）</translation>
    </message>
    <message>
        <source>Alert chime</source>
        <translation>提醒音</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>There is no second sound output: the chime never plays into the hall</source>
        <translation>没有第二路声音输出：提醒音绝不在会场里播放</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Crew columns</source>
        <translation>工作人员列</translation>
    </message>
    <message>
        <source>Clicker</source>
        <translation>翻页笔</translation>
    </message>
    <message>
        <source>Learn the clicker&apos;s keys…</source>
        <translation>学习翻页笔按键…</translation>
    </message>
    <message>
        <source>Import a table…</source>
        <translation>导入表格…</translation>
    </message>
    <message>
        <source>Check-in and people…</source>
        <translation>签到和名单…</translation>
    </message>
    <message>
        <source>Screens…</source>
        <translation>屏幕…</translation>
    </message>
    <message>
        <source>Print and export…</source>
        <translation>打印和导出…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Over/under</source>
        <translation>早晚</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Performers</source>
        <translation>演员/嘉宾</translation>
    </message>
    <message>
        <source>Microphones</source>
        <translation>话筒</translation>
    </message>
    <message>
        <source>Lighting</source>
        <translation>灯光</translation>
    </message>
    <message>
        <source>Props</source>
        <translation>道具</translation>
    </message>
    <message>
        <source>Performers, microphones, lighting, props</source>
        <translation>演员、话筒、灯光、道具</translation>
    </message>
    <message>
        <source>Rundown · {count} segments</source>
        <translation>流程表 · 共 {count} 个环节</translation>
    </message>
    <message>
        <source>This show has no segments yet.
Import a table: showctl import TABLE SHOW, then open the show again.</source>
        <translation>这个节目还没有环节。
先导入表格：showctl import 表格 节目，然后重新打开。</translation>
    </message>
    <message>
        <source>Select a row of the rundown first.</source>
        <translation>请先在流程表里选中一行。</translation>
    </message>
    <message>
        <source>End now</source>
        <translation>现在结束</translation>
    </message>
    <message>
        <source>Keep going</source>
        <translation>继续进行</translation>
    </message>
    <message>
        <source>End the show? Ctrl+End once more ends it, any other key goes on.</source>
        <translation>要结束演出吗？再按一次 Ctrl+End 就结束，按其他键继续。</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>留下</translation>
    </message>
    <message>
        <source>Quit? A run that is on goes on when the show is opened again.</source>
        <translation>要退出吗？正在进行的会在重新打开时接着进行。</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>The log cannot be written, the show goes on: {fault}</source>
        <translation>记录写不进去，演出照常：{fault}</translation>
    </message>
    <message>
        <source>Choose a second sound output in the menu first (☰).</source>
        <translation>请先在菜单（☰）里选好备用的声音输出。</translation>
    </message>
    <message>
        <source>The sound is on the other output now.</source>
        <translation>声音已换到另一个输出。</translation>
    </message>
    <message>
        <source>“{cue}” failed: {reason}</source>
        <translation>“{cue}”失败：{reason}</translation>
    </message>
    <message>
        <source>Keyboard locked — F12 unlocks it</source>
        <translation>键盘已锁定 — 按 F12 解锁</translation>
    </message>
    <message>
        <source>Go live</source>
        <translation>转为正式</translation>
    </message>
    <message>
        <source>This is still a rehearsal, and the show is planned for about now.</source>
        <translation>现在还是彩排，而演出计划就在此刻前后。</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>准备</translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>Doors</source>
        <translation>入场</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>开场</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>致辞</translation>
    </message>
    <message>
        <source>Ceremony</source>
        <translation>仪式</translation>
    </message>
    <message>
        <source>Toast</source>
        <translation>祝酒</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>表演</translation>
    </message>
    <message>
        <source>Game</source>
        <translation>游戏</translation>
    </message>
    <message>
        <source>Lucky draw</source>
        <translation>抽奖</translation>
    </message>
    <message>
        <source>Award</source>
        <translation>颁奖</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>用餐</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>演讲</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>合影</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Strike</source>
        <translation>撤场</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>试机</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Ending soon</source>
        <translation>即将结束</translation>
    </message>
    <message>
        <source>Time is up</source>
        <translation>时间到</translation>
    </message>
    <message>
        <source>Overrun</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>◇ Reserve</source>
        <translation>◇ 备用</translation>
    </message>
    <message>
        <source>→ Next</source>
        <translation>→ 下一个</translation>
    </message>
    <message>
        <source>▶ Now</source>
        <translation>▶ 进行中</translation>
    </message>
    <message>
        <source>✓ Done</source>
        <translation>✓ 已完成</translation>
    </message>
    <message>
        <source>↷ Skipped</source>
        <translation>↷ 已跳过</translation>
    </message>
    <message>
        <source>waits for GO</source>
        <translation>到时等“走”</translation>
    </message>
    <message>
        <source>goes on by itself</source>
        <translation>到时自动走</translation>
    </message>
    <message>
        <source>to its planned end</source>
        <translation>到计划时间为止</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>催场</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>快到时</translation>
    </message>
    <message>
        <source>Far over</source>
        <translation>严重超时</translation>
    </message>
    <message>
        <source>Curfew</source>
        <translation>超过场地时限</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Advance</source>
        <translation>推进</translation>
    </message>
    <message>
        <source>Start beside</source>
        <translation>并行开始</translation>
    </message>
    <message>
        <source>End beside</source>
        <translation>并行结束</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>✓ Fired</source>
        <translation>✓ 已触发</translation>
    </message>
    <message>
        <source>♪ Playing</source>
        <translation>♪ 播放中</translation>
    </message>
    <message>
        <source>‖ Silenced</source>
        <translation>‖ 已静音</translation>
    </message>
    <message>
        <source>⨯ Failed</source>
        <translation>⨯ 失败</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>{time} before the end</source>
        <translation>结束前 {time}</translation>
    </message>
    <message>
        <source>at the start</source>
        <translation>环节开始时</translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation>开始后 {time}</translation>
    </message>
    <message>
        <source>when a draw rolls</source>
        <translation>抽奖滚动时</translation>
    </message>
    <message>
        <source>when an award is revealed</source>
        <translation>奖项揭晓时</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>准时</translation>
    </message>
    <message>
        <source>{time} late</source>
        <translation>晚 {time}</translation>
    </message>
    <message>
        <source>{time} early</source>
        <translation>早 {time}</translation>
    </message>
    <message>
        <source>The chime&apos;s sound output is gone; alerts stay silent.</source>
        <translation>提醒音的声音输出不见了，提醒不再出声。</translation>
    </message>
    <message>
        <source>Speeches, toasts, awards and draws too</source>
        <translation>致辞、祝酒、颁奖、抽奖也可以动</translation>
    </message>
    <message>
        <source>Take the last one back</source>
        <translation>撤回上一次</translation>
    </message>
    <message>
        <source>The evening changes: {changes}</source>
        <translation>流程调整：{changes}</translation>
    </message>
    <message>
        <source>The show is over: nothing is left to foresee.</source>
        <translation>演出已结束，没有可预测的了。</translation>
    </message>
    <message>
        <source>Ends about {likely}, nine times in ten by {late} ({early} at best)</source>
        <translation>大约 {likely} 结束，九成把握不晚于 {late}（最早 {early}）</translation>
    </message>
    <message>
        <source>by experience, no earlier runs</source>
        <translation>凭经验，没有历史记录</translation>
    </message>
    <message>
        <source>Threaten the end most: {segments}</source>
        <translation>最可能拖晚：{segments}</translation>
    </message>
    <message>
        <source>On time: nothing to catch up.</source>
        <translation>准时，不用追。</translation>
    </message>
    <message>
        <source>Nothing may be changed: give segments a minimum length, or allow leaving them out.</source>
        <translation>没有可以调整的环节：请给环节设“最短”时长，或设为“可删”。</translation>
    </message>
    <message>
        <source>{early} in hand: there is room for {segments}</source>
        <translation>早 {early}：可以多给 {segments}</translation>
    </message>
    <message>
        <source>{early} in hand.</source>
        <translation>早 {early}。</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>gains {gain}, ends {end}</source>
        <translation>追回 {gain}，{end} 结束</translation>
    </message>
    <message>
        <source>not enough</source>
        <translation>还不够</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>还有 {count} 项</translation>
    </message>
    <message>
        <source>{segment}: left out</source>
        <translation>{segment}：取消</translation>
    </message>
    <message>
        <source>{segment}: starts without waiting</source>
        <translation>{segment}：不等点，接着开始</translation>
    </message>
    <message>
        <source>{segment}: {length} shorter</source>
        <translation>{segment}：缩短 {length}</translation>
    </message>
    <message>
        <source>Least painful</source>
        <translation>影响最小</translation>
    </message>
    <message>
        <source>Fewest changes</source>
        <translation>改动最少</translation>
    </message>
    <message>
        <source>Nothing left out</source>
        <translation>不删节目</translation>
    </message>
    <message>
        <source>Press the clicker&apos;s or pedal&apos;s forward key (Esc: cancel)</source>
        <translation>请按一下翻页笔（或脚踏）的“下一页”键（Esc 取消）</translation>
    </message>
    <message>
        <source>{key} already means: {action}. Press another key.</source>
        <translation>{key} 已经用于：{action}。请换一个键。</translation>
    </message>
    <message>
        <source>{key} is forward. Now the back key (Esc: none)</source>
        <translation>{key} 为下一页。再按“上一页”键（没有就按 Esc）</translation>
    </message>
    <message>
        <source>Now a key for “message seen” (Esc: none)</source>
        <translation>现在按“已看到留言”的键（Esc：不设）</translation>
    </message>
    <message>
        <source>The clicker&apos;s keys are learnt.</source>
        <translation>翻页笔按键已学会。</translation>
    </message>
    <message>
        <source>Audience screen</source>
        <translation>大屏</translation>
    </message>
    <message>
        <source>What the hall sees, and what comes next ({key})</source>
        <translation>大屏现在的画面，和接下来的画面（{key}）</translation>
    </message>
    <message>
        <source>▲ other program</source>
        <translation>▲ 已让出</translation>
    </message>
    <message>
        <source>● black</source>
        <translation>● 黑场</translation>
    </message>
    <message>
        <source>Shows or hides what the hall sees, and what comes next</source>
        <translation>显示或隐藏：大屏现在的画面和接下来的画面</translation>
    </message>
    <message>
        <source>A message to the hall</source>
        <translation>给全场的文字</translation>
    </message>
    <message>
        <source>Prepare…</source>
        <translation>准备…</translation>
    </message>
    <message>
        <source>Theme: {name}</source>
        <translation>主题：{name}</translation>
    </message>
    <message>
        <source>The hall sees</source>
        <translation>大屏现在</translation>
    </message>
    <message>
        <source>▲ Another program has the screen</source>
        <translation>▲ 大屏已让给其他程序</translation>
    </message>
    <message>
        <source>● The screen is black</source>
        <translation>● 大屏黑场</translation>
    </message>
    <message>
        <source>The hall sees page {page} of {count}</source>
        <translation>大屏现在：第 {page}/{count} 页</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>已准备</translation>
    </message>
    <message>
        <source>Comes next</source>
        <translation>接下来</translation>
    </message>
    <message>
        <source>Show&apos;s title</source>
        <translation>晚会标题</translation>
    </message>
    <message>
        <source>Countdown to the start</source>
        <translation>开场倒计时</translation>
    </message>
    <message>
        <source>Segment&apos;s countdown</source>
        <translation>环节倒计时</translation>
    </message>
    <message>
        <source>All winners</source>
        <translation>全部获奖名单</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>Test pattern</source>
        <translation>测试图</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>接下来的画面</translation>
    </message>
    <message>
        <source>Next event</source>
        <translation>下一事件</translation>
    </message>
    <message>
        <source>To the next instant at which something happens by itself</source>
        <translation>跳到下一个会自动发生事情的时刻</translation>
    </message>
    <message>
        <source>30 s to the end</source>
        <translation>结束前 30 秒</translation>
    </message>
    <message>
        <source>To the row</source>
        <translation>到所选环节</translation>
    </message>
    <message>
        <source>To where the selected segment starts by the plan</source>
        <translation>按计划走到所选环节开始的时刻</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>自动走</translation>
    </message>
    <message>
        <source>Presses GO by the plan</source>
        <translation>按计划自动按 GO</translation>
    </message>
    <message>
        <source>How much longer than planned Auto takes</source>
        <translation>自动走时各环节比计划长多少</translation>
    </message>
    <message>
        <source>Delays…</source>
        <translation>拖延…</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>全速</translation>
    </message>
    <message>
        <source>From event to event, as fast as it goes</source>
        <translation>从一个事件到下一个事件，能多快就多快</translation>
    </message>
    <message>
        <source>Use these lengths</source>
        <translation>采用这些时长</translation>
    </message>
    <message>
        <source>Puts the lengths of this run into the plan; asks first</source>
        <translation>把本场的实际时长写入计划；会先询问</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Opens the report in the browser</source>
        <translation>在浏览器中打开报告</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>Save as Excel</source>
        <translation>存为 Excel</translation>
    </message>
    <message>
        <source>Ended at {time}.</source>
        <translation>已于 {time} 结束。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>记一笔</translation>
    </message>
    <message>
        <source>Notes down what is to be put right, with the time of the key</source>
        <translation>记下要改进的问题，时间以按键时为准</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>在浏览器中打开</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Music in fast time: its first seconds</source>
        <translation>快进时播放音乐开头几秒</translation>
    </message>
    <message>
        <source>The plan has these lengths already (to half a minute).</source>
        <translation>计划中已是这些时长（精确到半分钟）。</translation>
    </message>
    <message>
        <source>Use these lengths in the plan? {changes}. All together {time}.</source>
        <translation>要在计划中采用这些时长吗？{changes}。合计 {time}。</translation>
    </message>
    <message>
        <source>Use them</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Leave the plan</source>
        <translation>计划不变</translation>
    </message>
    <message>
        <source>The player broke down and was restarted; what played goes on in its place.</source>
        <translation>播放器崩溃后已自动重启，音乐接着原来的位置继续播放。</translation>
    </message>
    <message>
        <source>The sound output {output} is gone; {replacement} took over.</source>
        <translation>声音输出 {output} 断开了，已改用 {replacement}。</translation>
    </message>
    <message>
        <source>The sound output {output} is gone: plug it in, or choose another.</source>
        <translation>声音输出 {output} 断开了：请重新插好，或另选一个。</translation>
    </message>
    <message>
        <source>That segment is not ahead by the plan: jump to it.</source>
        <translation>按计划走不到该环节：请直接跳到它。</translation>
    </message>
    <message>
        <source>Nothing more happens by itself: press GO, or Auto.</source>
        <translation>不会再有事情自动发生：请按 GO，或打开“自动走”。</translation>
    </message>
    <message>
        <source>as planned</source>
        <translation>按计划</translation>
    </message>
    <message>
        <source>Every segment</source>
        <translation>所有环节</translation>
    </message>
    <message>
        <source>What is to be put right? Enter keeps it, Esc drops it.</source>
        <translation>有什么要改进？回车记下，Esc 放弃。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Noted; it is in the report.</source>
        <translation>已记下，会写入报告。</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>编排</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Plan the show, or run it  [Ctrl+E]</source>
        <translation>编排节目，或运行它  [Ctrl+E]</translation>
    </message>
    <message>
        <source>Plan / Run</source>
        <translation>编排／运行</translation>
    </message>
    <message>
        <source>Goes from the run to its plan, and back</source>
        <translation>在运行和编排之间切换</translation>
    </message>
    <message>
        <source>“{cue}” does not go on</source>
        <translation>“{cue}”不再继续</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>试听</translation>
    </message>
    <message>
        <source>Plays “{cue}” for you alone, on the output of the alert chime</source>
        <translation>只让你自己听“{cue}”，用提醒音的声音输出</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>立即</translation>
    </message>
    <message>
        <source>Goes to the playlist&apos;s next track</source>
        <translation>切到播放列表的下一首</translation>
    </message>
    <message>
        <source>Pauses “{cue}” at its place</source>
        <translation>“{cue}”停在当前位置</translation>
    </message>
    <message>
        <source>Lets “{cue}” go on where it was paused</source>
        <translation>“{cue}”从停住的位置继续播放</translation>
    </message>
    <message>
        <source>Match the levels of all sounds</source>
        <translation>统一所有声音的响度</translation>
    </message>
    <message>
        <source>⨯ Broken</source>
        <translation>⨯ 损坏</translation>
    </message>
    <message>
        <source>◷ Waiting</source>
        <translation>◷ 等待</translation>
    </message>
    <message>
        <source>◢ Fading</source>
        <translation>◢ 渐变</translation>
    </message>
    <message>
        <source>‖ Paused</source>
        <translation>‖ 已停住</translation>
    </message>
    <message>
        <source>at {time} o&apos;clock</source>
        <translation>{time} 准点</translation>
    </message>
    <message>
        <source>with “{cue}”</source>
        <translation>随“{cue}”开始</translation>
    </message>
    <message>
        <source>after “{cue}”</source>
        <translation>“{cue}”结束后</translation>
    </message>
    <message>
        <source>at an overrun</source>
        <translation>超时时</translation>
    </message>
    <message>
        <source>when a winner is drawn</source>
        <translation>抽出中奖者时</translation>
    </message>
    <message>
        <source>at a hold</source>
        <translation>暂停时</translation>
    </message>
    <message>
        <source>at the end of the show</source>
        <translation>演出结束时</translation>
    </message>
    <message>
        <source>Master</source>
        <translation>总音量</translation>
    </message>
    <message>
        <source>The level of all sound; a double click is 0 dB</source>
        <translation>所有声音的音量；双击回到 0 dB</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Find them…</source>
        <translation>查找文件…</translation>
    </message>
    <message>
        <source>{files} and {count} more</source>
        <translation>{files}，另有 {count} 个</translation>
    </message>
    <message>
        <source>Files that cannot be played: {files}</source>
        <translation>有文件无法播放：{files}</translation>
    </message>
    <message>
        <source>The folder where the files are now</source>
        <translation>文件现在所在的文件夹</translation>
    </message>
    <message>
        <source>Sound output</source>
        <translation>声音输出</translation>
    </message>
    <message>
        <source>The programme plays on</source>
        <translation>节目声音从这里出</translation>
    </message>
    <message>
        <source>The system&apos;s own output at the start</source>
        <translation>启动时系统的默认输出</translation>
    </message>
    <message>
        <source>When that is lost</source>
        <translation>它断开时</translation>
    </message>
    <message>
        <source>Silence, with a notice</source>
        <translation>静音并提醒</translation>
    </message>
    <message>
        <source>{output} · muted by the system</source>
        <translation>{output} · 被系统静音</translation>
    </message>
    <message>
        <source>{output} · system volume {percent} %</source>
        <translation>{output} · 系统音量 {percent}%</translation>
    </message>
    <message>
        <source>What the emcee sees</source>
        <translation>主持人看到的</translation>
    </message>
    <message>
        <source>Shows or hides a small picture of the emcee&apos;s screen</source>
        <translation>显示或隐藏主持人屏的小画面</translation>
    </message>
</context>
<context>
    <name>Outputs</name>
    <message>
        <source>What {screen} is for could not be saved; it holds until you close.</source>
        <translation>{screen} 的用途没能保存，只在关闭程序前有效。</translation>
    </message>
    <message>
        <source>There is no second screen that the emcee could fill.</source>
        <translation>没有可供主持人全屏使用的第二块屏幕。</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>{who}: taken back</source>
        <translation>{who}：已撤销</translation>
    </message>
    <message>
        <source>Nobody is called “{typed}”</source>
        <translation>查不到“{typed}”</translation>
    </message>
    <message>
        <source>Several fit: choose one with ↓</source>
        <translation>有几个人符合：请用 ↓ 选一个</translation>
    </message>
    <message>
        <source>Check-in – {title}</source>
        <translation>签到 – {title}</translation>
    </message>
    <message>
        <source>Scan, or type a number, name, pinyin, initials or table</source>
        <translation>扫码，或输入工号、姓名、拼音、首字母、桌号</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Reading the list…</source>
        <translation>正在读取名单…</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>已离场</translation>
    </message>
    <message>
        <source>Import people…</source>
        <translation>导入名单…</translation>
    </message>
    <message>
        <source>Merge a desk&apos;s file…</source>
        <translation>合并签到台的文件…</translation>
    </message>
    <message>
        <source>Who came…</source>
        <translation>到场名单…</translation>
    </message>
    <message>
        <source>Nobody is on the list yet: import people</source>
        <translation>名单还是空的：请导入名单</translation>
    </message>
    <message>
        <source>✓ {who}</source>
        <translation>✓ {who}</translation>
    </message>
    <message>
        <source>{who}: has left</source>
        <translation>{who}：已离场</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv *.tsv *.txt *.md)</source>
        <translation>表格 (*.xlsx *.csv *.tsv *.txt *.md)</translation>
    </message>
    <message>
        <source>Desk files (*.showctl)</source>
        <translation>签到台文件 (*.showctl)</translation>
    </message>
    <message>
        <source>{added} people added, {updated} updated</source>
        <translation>新增 {added} 人，更新 {updated} 人</translation>
    </message>
    <message>
        <source>and {count} doubts more</source>
        <translation>另有 {count} 处疑问</translation>
    </message>
    <message>
        <source>{count} new check-ins of {file}</source>
        <translation>{file} 有 {count} 条新的签到</translation>
    </message>
    <message>
        <source>Who came is written to {file}</source>
        <translation>到场名单已写入 {file}</translation>
    </message>
    <message>
        <source>Reading {file}…</source>
        <translation>正在读取 {file}…</translation>
    </message>
    <message>
        <source>Table {table}</source>
        <translation>{table} 桌</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>桌号</translation>
    </message>
    <message>
        <source>{left} have left</source>
        <translation>已到，另有 {left} 人离场</translation>
    </message>
    <message>
        <source>are here</source>
        <translation>已到</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>not here yet</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>✓ here since {time}</source>
        <translation>✓ {time} 已签到</translation>
    </message>
    <message>
        <source>← left at {time}</source>
        <translation>← {time} 已离场</translation>
    </message>
    <message>
        <source>guest</source>
        <translation>来宾</translation>
    </message>
    <message>
        <source>family</source>
        <translation>家属</translation>
    </message>
    <message>
        <source>Not on the list? Name</source>
        <translation>不在名单上？填姓名</translation>
    </message>
    <message>
        <source>Belongs to (department)</source>
        <translation>所属部门</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>桌号</translation>
    </message>
    <message>
        <source>Guest: check in</source>
        <translation>来宾签到</translation>
    </message>
    <message>
        <source>Family: check in</source>
        <translation>家属签到</translation>
    </message>
    <message>
        <source>Guests and family win in a draw only where it says so</source>
        <translation>来宾和家属只参加注明可参加的抽奖</translation>
    </message>
</context>
<context>
    <name>PlacingTable</name>
    <message>
        <source>– leave out –</source>
        <translation>– 不采用 –</translation>
    </message>
    <message>
        <source>⨯ left out</source>
        <translation>⨯ 未采用</translation>
    </message>
    <message>
        <source>✓ sure</source>
        <translation>✓ 确定</translation>
    </message>
    <message>
        <source>? have a look</source>
        <translation>? 请核对</translation>
    </message>
</context>
<context>
    <name>PrintPanel</name>
    <message>
        <source>Print and export</source>
        <translation>打印和导出</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Emcee</source>
        <translation>主持人</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>手卡</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Choose where the sheet is written</source>
        <translation>选择保存的位置</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>Only those changed since a set printed before…</source>
        <translation>只打印与上次不同的…</translation>
    </message>
    <message>
        <source>Only those changed since {file}</source>
        <translation>只打印与 {file} 不同的</translation>
    </message>
    <message>
        <source>Cue cards (*.pdf *.html)</source>
        <translation>手卡 (*.pdf *.html)</translation>
    </message>
    <message>
        <source>The set printed before</source>
        <translation>上次打印的手卡</translation>
    </message>
    <message>
        <source>No card has changed: nothing was written.</source>
        <translation>手卡没有变化，没有写入文件。</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
    <message>
        <source>Take out of the old set: {cards}</source>
        <translation>请从旧手卡里抽掉：{cards}</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Run sheet</source>
        <translation>流程表</translation>
    </message>
    <message>
        <source>Emcee&apos;s script</source>
        <translation>主持人串词</translation>
    </message>
    <message>
        <source>Cue cards</source>
        <translation>手卡</translation>
    </message>
    <message>
        <source>Sound and light cues</source>
        <translation>音响灯光提示表</translation>
    </message>
    <message>
        <source>Stage crew&apos;s sheet</source>
        <translation>舞台执行表</translation>
    </message>
    <message>
        <source>Winners, to sign</source>
        <translation>获奖签收表</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>奖状清单</translation>
    </message>
    <message>
        <source>Every segment with all its columns, and the crew</source>
        <translation>所有环节和全部栏目，附人员分工</translation>
    </message>
    <message>
        <source>All lines with their speakers and times</source>
        <translation>全部串词，注明说话人和时间</translation>
    </message>
    <message>
        <source>A5, large type, a set for each emcee</source>
        <translation>A5 大字，每位主持人一套</translation>
    </message>
    <message>
        <source>Lighting, music, video and every cue</source>
        <translation>灯光、音乐、视频和每个提示</translation>
    </message>
    <message>
        <source>Standby times, props, microphones, prompts</source>
        <translation>催场时间、道具、话筒、提示</translation>
    </message>
    <message>
        <source>Everybody who has won so far, with room to sign</source>
        <translation>到现在为止的所有获奖者，留有签名处</translation>
    </message>
    <message>
        <source>CONFIDENTIAL: award winners before they are revealed; for the stage crew</source>
        <translation>保密：揭晓之前的获奖者，仅供舞台工作人员</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>网页 (HTML)</translation>
    </message>
</context>
<context>
    <name>PrompterBar</name>
    <message>
        <source>Smaller lines</source>
        <translation>串词小一号</translation>
    </message>
    <message>
        <source>Larger lines</source>
        <translation>串词大一号</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>粗体</translation>
    </message>
    <message>
        <source>The lines in bold letters</source>
        <translation>串词用粗体</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>The lines in another typeface, of those that this computer has</source>
        <translation>串词换一种字体（这台电脑上有的）</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行距</translation>
    </message>
    <message>
        <source>More room between the rows</source>
        <translation>行与行之间更宽</translation>
    </message>
    <message>
        <source>Margins</source>
        <translation>边距</translation>
    </message>
    <message>
        <source>More room beside the lines</source>
        <translation>串词两边更宽</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Dark, light for a bright room, or as much contrast as there is</source>
        <translation>深色、亮场用的浅色，或最强对比</translation>
    </message>
    <message>
        <source>⟳ Upright</source>
        <translation>⟳ 竖屏</translation>
    </message>
    <message>
        <source>For a screen that stands upright: turned right, left, or not</source>
        <translation>给竖放的屏幕：右转、左转，或不转</translation>
    </message>
    <message>
        <source>⇋ Mirrored</source>
        <translation>⇋ 镜像</translation>
    </message>
    <message>
        <source>Mirrored, for a pane of glass</source>
        <translation>左右反转（提词玻璃）</translation>
    </message>
    <message>
        <source>Overrun in speeches</source>
        <translation>讲话超时</translation>
    </message>
    <message>
        <source>Shows here by how much a guest overruns; mind who can see this screen</source>
        <translation>在这块屏上显示讲话超时多少；注意谁看得到这块屏</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>right</source>
        <translation>右转</translation>
    </message>
    <message>
        <source>left</source>
        <translation>左转</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>强对比</translation>
    </message>
    <message>
        <source>sans</source>
        <translation>黑体</translation>
    </message>
    <message>
        <source>serif</source>
        <translation>宋体</translation>
    </message>
    <message>
        <source>Kai</source>
        <translation>楷体</translation>
    </message>
    <message>
        <source>Fangsong</source>
        <translation>仿宋</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
</context>
<context>
    <name>ProposalWindow</name>
    <message>
        <source>Cancel (Esc)</source>
        <translation>取消 (Esc)</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>File Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>驱动器</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>查找范围(&amp;L)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>文件类型(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>The run has not begun: start it with Start the show (开演, Ctrl+Enter).</source>
        <translation>还没有开演：请按“开演”（Ctrl+Enter）开始。</translation>
    </message>
    <message>
        <source>The run has already begun.</source>
        <translation>已经开演了。</translation>
    </message>
    <message>
        <source>The run is over.</source>
        <translation>这一次已经结束。</translation>
    </message>
    <message>
        <source>A second GO came too soon after the last advance and was ignored.</source>
        <translation>离上一次推进太近，这一次“走”没有执行。</translation>
    </message>
    <message>
        <source>This is the last segment: finish the run with End.</source>
        <translation>这是最后一个环节：请用“结束演出”收尾。</translation>
    </message>
    <message>
        <source>There is nothing to go back to: this is where the run began.</source>
        <translation>没有可以返回的：就是从这里开始的。</translation>
    </message>
    <message>
        <source>The countdown is already held.</source>
        <translation>倒计时已经停住。</translation>
    </message>
    <message>
        <source>The countdown is not held.</source>
        <translation>倒计时没有停住。</translation>
    </message>
    <message>
        <source>No time is left to take away.</source>
        <translation>已经没有时间可减。</translation>
    </message>
    <message>
        <source>No time was given to add or take away.</source>
        <translation>没有写要加减多少时间。</translation>
    </message>
    <message>
        <source>There is no such segment.</source>
        <translation>没有这个环节。</translation>
    </message>
    <message>
        <source>Only a segment that is still to come can be skipped.</source>
        <translation>只能跳过还没有进行的环节。</translation>
    </message>
    <message>
        <source>No segment is left to skip.</source>
        <translation>没有可以跳过的环节了。</translation>
    </message>
    <message>
        <source>This segment is already on.</source>
        <translation>这个环节正在进行。</translation>
    </message>
    <message>
        <source>A background segment runs by itself and cannot be gone to.</source>
        <translation>并行环节自己进行，不能跳到那里。</translation>
    </message>
    <message>
        <source>This is a reserve: put it in with Put in a reserve (垫场, Shift+F6).</source>
        <translation>这是备用环节：请用“垫场”（Shift+F6）插入。</translation>
    </message>
    <message>
        <source>No reserve is left: mark a segment of the plan as one.</source>
        <translation>没有可用的备用环节：请在流程表里把某个环节标为“备用”。</translation>
    </message>
    <message>
        <source>This is no reserve that is still to come: choose another.</source>
        <translation>这不是未用的备用环节：请另选一个。</translation>
    </message>
    <message>
        <source>There is no such cue.</source>
        <translation>没有这个提示。</translation>
    </message>
    <message>
        <source>No manual cue is left in this segment.</source>
        <translation>本环节没有剩下的手动提示。</translation>
    </message>
    <message>
        <source>That sound is not playing.</source>
        <translation>这个声音没有在播放。</translation>
    </message>
    <message>
        <source>No sound is waiting to be brought back.</source>
        <translation>没有等待恢复的声音。</translation>
    </message>
    <message>
        <source>There is no such alert to acknowledge.</source>
        <translation>没有需要确认的提醒。</translation>
    </message>
    <message>
        <source>A reserve takes no planned time, and so saves none: choose again.</source>
        <translation>备用环节不占计划时间，省不出时间：请重新选择。</translation>
    </message>
    <message>
        <source>No catch-up has been applied that could be taken back.</source>
        <translation>没有可以撤回的追时方案。</translation>
    </message>
    <message>
        <source>This segment has no lines.</source>
        <translation>这个环节没有串词。</translation>
    </message>
    <message>
        <source>This is the segment&apos;s first line.</source>
        <translation>已经是本环节的第一句。</translation>
    </message>
    <message>
        <source>This is the segment&apos;s last line: GO leads to the next ones.</source>
        <translation>已经是本环节的最后一句：按“走”进入下一个环节。</translation>
    </message>
    <message>
        <source>There is no such line in this segment.</source>
        <translation>这个环节没有这一句。</translation>
    </message>
    <message>
        <source>The lines are not scrolling.</source>
        <translation>串词没有在滚动。</translation>
    </message>
    <message>
        <source>There is no message that the emcee has not seen.</source>
        <translation>没有主持人未看过的留言。</translation>
    </message>
    <message>
        <source>The show has no segments.</source>
        <translation>这个节目没有环节。</translation>
    </message>
    <message>
        <source>There is no such draw.</source>
        <translation>没有这个抽奖。</translation>
    </message>
    <message>
        <source>A draw is in progress: stop its roll, or cancel it.</source>
        <translation>有一轮抽奖正在进行：请先停下滚动，或作废这一轮。</translation>
    </message>
    <message>
        <source>This draw has begun and cannot be changed any more.</source>
        <translation>这个抽奖已经开始，不能再改。</translation>
    </message>
    <message>
        <source>This game has begun: a run keeps what has begun as it was.</source>
        <translation>这个游戏已经开始：演出保留已开始的样子。</translation>
    </message>
    <message>
        <source>This award is revealed: make it secret again to change it.</source>
        <translation>这个奖项已经揭晓：要改请先收回保密。</translation>
    </message>
    <message>
        <source>No draw is on.</source>
        <translation>现在没有抽奖。</translation>
    </message>
    <message>
        <source>No draw is ready to roll: prepare one first.</source>
        <translation>没有准备好的抽奖：请先准备一轮。</translation>
    </message>
    <message>
        <source>The names are rolling already.</source>
        <translation>名单已经在滚动。</translation>
    </message>
    <message>
        <source>No names are rolling.</source>
        <translation>名单没有在滚动。</translation>
    </message>
    <message>
        <source>Nobody is checked in: check people in, or say that everybody counts.</source>
        <translation>还没有人签到：请先签到，或确认名单上所有人都参加。</translation>
    </message>
    <message>
        <source>Nobody can win this draw: look at who takes part in it.</source>
        <translation>没有人有资格参加这个抽奖：请检查参加条件。</translation>
    </message>
    <message>
        <source>Fewer can win than there are prizes: draw fewer, or let more take part.</source>
        <translation>有资格的人比奖品少：请少抽几个，或放宽参加条件。</translation>
    </message>
    <message>
        <source>All prizes of this draw have a winner.</source>
        <translation>这个抽奖的奖品都已抽完。</translation>
    </message>
    <message>
        <source>That is more than there are prizes left.</source>
        <translation>超过了剩下的奖品数。</translation>
    </message>
    <message>
        <source>At least one prize has to be drawn.</source>
        <translation>至少要抽一个。</translation>
    </message>
    <message>
        <source>No winner of this draw was marked as absent or declining.</source>
        <translation>这一轮没有人被标为缺席或放弃，不需要重抽。</translation>
    </message>
    <message>
        <source>No winner was given.</source>
        <translation>没有填写获奖者。</translation>
    </message>
    <message>
        <source>One of these has won already and is out of this draw.</source>
        <translation>其中有人已经中过奖，不能参加这个抽奖。</translation>
    </message>
    <message>
        <source>That is no winner of this draw.</source>
        <translation>这个人不是这一轮的获奖者。</translation>
    </message>
    <message>
        <source>This prize was claimed already.</source>
        <translation>这份奖品已经领走。</translation>
    </message>
    <message>
        <source>This prize is not noted as claimed.</source>
        <translation>这份奖品没有记为已领。</translation>
    </message>
    <message>
        <source>There is no such draw to cancel.</source>
        <translation>没有这一轮抽奖可以作废。</translation>
    </message>
    <message>
        <source>This draw was cancelled already.</source>
        <translation>这一轮抽奖已经作废。</translation>
    </message>
    <message>
        <source>A draw is cancelled with a reason.</source>
        <translation>作废一轮抽奖要写明原因。</translation>
    </message>
    <message>
        <source>There is no such game.</source>
        <translation>没有这个游戏。</translation>
    </message>
    <message>
        <source>No game is on.</source>
        <translation>现在没有游戏在计时。</translation>
    </message>
    <message>
        <source>Fewer are present than players are to be picked.</source>
        <translation>在场的人比要选的人少。</translation>
    </message>
    <message>
        <source>Nobody was given who does not play already.</source>
        <translation>没有写出新的选手：这些人已经上场了。</translation>
    </message>
    <message>
        <source>That is no player of this game.</source>
        <translation>这个人不是这个游戏的选手。</translation>
    </message>
    <message>
        <source>No points were given, or nobody to give them to.</source>
        <translation>没有写分数，或没有得分的人。</translation>
    </message>
    <message>
        <source>There is no such award.</source>
        <translation>没有这个奖项。</translation>
    </message>
    <message>
        <source>This award was revealed already.</source>
        <translation>这个奖项已经揭晓。</translation>
    </message>
    <message>
        <source>This award is still secret.</source>
        <translation>这个奖项还没有揭晓。</translation>
    </message>
    <message>
        <source>Nothing is prepared for the audience screen, and nothing comes next.</source>
        <translation>大屏没有准备好的画面，后面也没有了。</translation>
    </message>
    <message>
        <source>Nothing was chosen to catch up with.</source>
        <translation>没有选任何追时的办法。</translation>
    </message>
    <message>
        <source>A segment of this proposal is no longer in the plan: choose again.</source>
        <translation>方案里有环节已不在流程表上：请重新选择。</translation>
    </message>
    <message>
        <source>A segment of this proposal has begun, or is left out already: choose again.</source>
        <translation>方案里有环节已经开始或已经删掉：请重新选择。</translation>
    </message>
    <message>
        <source>A background segment saves no time: choose again.</source>
        <translation>并行环节省不出时间：请重新选择。</translation>
    </message>
    <message>
        <source>A segment of this proposal may not be left out: choose again.</source>
        <translation>方案里有环节不能删：请重新选择。</translation>
    </message>
    <message>
        <source>A segment of this proposal does not wait for its time: choose again.</source>
        <translation>方案里有环节并不等准点：请重新选择。</translation>
    </message>
    <message>
        <source>A segment of this proposal may not become so short: choose again.</source>
        <translation>方案里有环节不能缩到这么短：请重新选择。</translation>
    </message>
    <message>
        <source>No slides are on the audience screen.</source>
        <translation>大屏上没有幻灯片。</translation>
    </message>
    <message>
        <source>There is no such page: these slides end here.</source>
        <translation>没有这一页：幻灯片到头了。</translation>
    </message>
    <message>
        <source>A note needs words.</source>
        <translation>记录不能为空。</translation>
    </message>
    <message>
        <source>This segment has started: a run keeps what has begun as it was.</source>
        <translation>这个环节已经开始：演出保留已开始环节原来的样子。</translation>
    </message>
    <message>
        <source>The run has passed these rows: change what comes after the current one.</source>
        <translation>演出已经过了这些环节：请改当前环节之后的。</translation>
    </message>
    <message>
        <source>The run has begun: its date, its start and its time zone are fixed.</source>
        <translation>演出已经开始：日期、开始时间和时区不能再改。</translation>
    </message>
    <message>
        <source>No sound has been fired that could start again.</source>
        <translation>还没有触发过可以重放的声音。</translation>
    </message>
    <message>
        <source>That cue is not waiting.</source>
        <translation>这个提示没有在等待。</translation>
    </message>
    <message>
        <source>That sound is paused already.</source>
        <translation>这个声音已经停住了。</translation>
    </message>
    <message>
        <source>That sound is not paused.</source>
        <translation>这个声音没有停住。</translation>
    </message>
    <message>
        <source>The playlist has no track after this one.</source>
        <translation>播放列表后面没有曲目了。</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>The report is saved: {file}</source>
        <translation>报告已保存：{file}</translation>
    </message>
    <message>
        <source>A report is being made: wait until it is there.</source>
        <translation>正在生成一份报告：请等它完成。</translation>
    </message>
    <message>
        <source>The report is being made…</source>
        <translation>正在生成报告…</translation>
    </message>
    <message>
        <source>The report was not made. {why}</source>
        <translation>报告未能生成。{why}</translation>
    </message>
    <message>
        <source>The report is in the browser.</source>
        <translation>报告已在浏览器中打开。</translation>
    </message>
    <message>
        <source>No browser opened; the report is here: {file}</source>
        <translation>没有打开浏览器；报告在这里：{file}</translation>
    </message>
</context>
<context>
    <name>ScreenStrip</name>
    <message>
        <source>Screen {screen} is new; it shows only the show&apos;s title. What is it for?</source>
        <translation>新屏幕 {screen}：现在只显示节目标题。用作什么？</translation>
    </message>
</context>
<context>
    <name>Screens</name>
    <message>
        <source>title only</source>
        <translation>只显示标题</translation>
    </message>
    <message>
        <source>Emcee</source>
        <translation>主持人屏</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>大屏</translation>
    </message>
    <message>
        <source>Don&apos;t use</source>
        <translation>不用</translation>
    </message>
    <message>
        <source>The screen {screen} is gone; its window comes back when it is plugged in again.</source>
        <translation>屏幕 {screen} 断开了，重新接上后窗口会自动回来。</translation>
    </message>
    <message>
        <source>The emcee&apos;s window is behind this one: “Screens…” in the menu shows it.</source>
        <translation>主持人窗口在本窗口后面，点菜单里的“屏幕…”可以显示它。</translation>
    </message>
    <message>
        <source>The screen {screen} is back, and its window with it.</source>
        <translation>屏幕 {screen} 又接上了，窗口已回到原处。</translation>
    </message>
    <message>
        <source>The window on {screen} was closed and is open again: only “Screens…” in the menu takes it away.</source>
        <translation>屏幕 {screen} 上的窗口被关闭，已重新打开：要撤下它，请用 ☰ 菜单里的“屏幕…”。</translation>
    </message>
</context>
<context>
    <name>ScreensPanel</name>
    <message>
        <source>Screens</source>
        <translation>屏幕</translation>
    </message>
    <message>
        <source>Emcee window on this screen</source>
        <translation>在本屏打开主持人窗口</translation>
    </message>
    <message>
        <source>Close the emcee window on this screen</source>
        <translation>关闭本屏的主持人窗口</translation>
    </message>
    <message>
        <source>Identify</source>
        <translation>识别屏幕</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>控台</translation>
    </message>
    <message>
        <source>Audience window on this screen</source>
        <translation>在本屏打开大屏窗口</translation>
    </message>
    <message>
        <source>Close the audience window on this screen</source>
        <translation>关闭本屏的大屏窗口</translation>
    </message>
</context>
<context>
    <name>ScriptPanel</name>
    <message>
        <source>Lines from a script</source>
        <translation>导入串词</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Sure?</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>串词</translation>
    </message>
    <message>
        <source>(above the first heading)</source>
        <translation>（第一个标题之前）</translation>
    </message>
    <message>
        <source>Segments with lines: {placed}; to look at: {unsure}; left out: {left}</source>
        <translation>有串词的环节：{placed}；请核对：{unsure}；未采用：{left}</translation>
    </message>
    <message>
        <source>Take these lines; segments whose lines they replace: {count}</source>
        <translation>采用这些串词（将替换 {count} 个环节原有的串词）</translation>
    </message>
    <message>
        <source>No heading of any segment was found: choose a segment for each part</source>
        <translation>没有找到任何环节的标题：请为每一段选择环节</translation>
    </message>
    <message>
        <source>Take these lines</source>
        <translation>采用这些串词</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>… 还有 {count} 处</translation>
    </message>
    <message>
        <source>above the first heading</source>
        <translation>在第一个标题之前</translation>
    </message>
    <message>
        <source>no segment is called so</source>
        <translation>没有这个名称的环节</translation>
    </message>
    <message>
        <source>may be a heading; kept as text</source>
        <translation>可能是标题，暂按正文保留</translation>
    </message>
    <message>
        <source>may begin with a speaker&apos;s name; kept as text</source>
        <translation>开头可能是说话人，暂按正文保留</translation>
    </message>
    <message>
        <source>⚠ Paragraph {number}: “{text}” – {doubt}</source>
        <translation>⚠ 第 {number} 段：“{text}” – {doubt}</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>No lines in this segment</source>
        <translation>这个环节没有串词</translation>
    </message>
    <message>
        <source>NEXT</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>This is the last one</source>
        <translation>这是最后一个环节</translation>
    </message>
    <message>
        <source>Show: {lateness}</source>
        <translation>全场：{lateness}</translation>
    </message>
</context>
<context>
    <name>StayingAwake</name>
    <message>
        <source>This computer may go to sleep or blank its screens: see to its settings.</source>
        <translation>这台电脑可能会休眠或黑屏：请检查系统设置。</translation>
    </message>
</context>
<context>
    <name>Theme</name>
    <message>
        <source>Red and gold</source>
        <translation>红金</translation>
    </message>
    <message>
        <source>Dark blue</source>
        <translation>深蓝</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>素雅</translation>
    </message>
</context>
</TS>
