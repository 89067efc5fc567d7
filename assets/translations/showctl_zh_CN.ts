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
    <message>
        <source>Something went wrong inside showctl; the show goes on. {error}</source>
        <translation>showctl 内部出错，演出照常进行。{error}</translation>
    </message>
    <message>
        <source>The computer&apos;s clock was set by {step}; the show&apos;s clock goes on.</source>
        <translation>电脑的时钟被改动了 {step}；演出时钟不受影响。</translation>
    </message>
</context>
<context>
    <name>Emcee</name>
    <message>
        <source>LIVE</source>
        <translation>正式</translation>
    </message>
    <message>
        <source>REHEARSAL</source>
        <translation>彩排</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
</context>
<context>
    <name>EmceeWindow</name>
    <message>
        <source>Thank you!</source>
        <translation>谢谢大家！</translation>
    </message>
    <message>
        <source>The show starts at {time}</source>
        <translation>{time} 开演</translation>
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
        <source>Rehearsal clock</source>
        <translation>彩排时钟</translation>
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
        <source>Ended at {time}. The report is ready: showctl report SHOW</source>
        <translation>{time} 结束。报告已备好：showctl report SHOW</translation>
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
        <source>Outlook and catch-up</source>
        <translation>预测与追时</translation>
    </message>
    <message>
        <source>When the show will end, and how to catch up; or hides it</source>
        <translation>预测几点结束、晚了怎么追；再按一次收起</translation>
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
        <source>CLICKER → LINES</source>
        <translation>翻页笔 → 串词</translation>
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
        <source>Emcee sees: {message}</source>
        <translation>主持人看到：{message}</translation>
    </message>
    <message>
        <source>Message to the emcee (F2)</source>
        <translation>给主持人的话（F2）</translation>
    </message>
    <message>
        <source>Line {line}/{of} · {key}</source>
        <translation>第 {line}/{of} 句 · {key}</translation>
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
        <source>Learn the clicker&apos;s keys…</source>
        <translation>学习翻页笔按键…</translation>
    </message>
    <message>
        <source>Screens…</source>
        <translation>屏幕…</translation>
    </message>
    <message>
        <source>Match the levels of all sounds</source>
        <translation>统一所有声音的响度</translation>
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
        <source>⨯ Broken</source>
        <translation>⨯ 损坏</translation>
    </message>
    <message>
        <source>◷ Waiting</source>
        <translation>◷ 等待</translation>
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
        <source>◢ Fading</source>
        <translation>◢ 渐变</translation>
    </message>
    <message>
        <source>‖ Paused</source>
        <translation>‖ 已停住</translation>
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
        <source>at the start</source>
        <translation>环节开始时</translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation>开始后 {time}</translation>
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
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>The chime&apos;s sound output is gone; alerts stay silent.</source>
        <translation>提醒音的声音输出不见了，提醒不再出声。</translation>
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
        <source>The clicker&apos;s keys are learnt.</source>
        <translation>翻页笔按键已学会。</translation>
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
    <message>
        <source>No sound is waiting to be brought back.</source>
        <translation>没有等待恢复的声音。</translation>
    </message>
    <message>
        <source>There is no such alert to acknowledge.</source>
        <translation>没有需要确认的提醒。</translation>
    </message>
    <message>
        <source>The evening has moved on since this was proposed: choose again.</source>
        <translation>提出方案之后流程又变了，请重新选择。</translation>
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
</context>
</TS>
