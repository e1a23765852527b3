<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AnswersDialog</name>
    <message numerus="yes">
        <source>%n line(s) signed</source>
        <translation>
            <numerusform>%n line signed</numerusform>
            <numerusform>%n lines signed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) returned, with a reason</source>
        <translation>
            <numerusform>%n line returned, with a reason</numerusform>
            <numerusform>%n lines returned, with a reason</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n evaluation(s) signed</source>
        <translation>
            <numerusform>%n evaluation signed</numerusform>
            <numerusform>%n evaluations signed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) signed as they were before you changed them. These lines wait for a new signature; the old one is kept.</source>
        <translation>
            <numerusform>%n line signed as it was before you changed it. This line waits for a new signature; the old one is kept.</numerusform>
            <numerusform>%n lines signed as they were before you changed them. These lines wait for a new signature; the old one is kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are not on this laptop yet. Their signatures are kept and count as soon as the lines arrive.</source>
        <translation>
            <numerusform>%n line is not on this laptop yet. Its signatures are kept and count as soon as the line arrives.</numerusform>
            <numerusform>%n lines are not on this laptop yet. Their signatures are kept and count as soon as the lines arrive.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) were known already</source>
        <translation>
            <numerusform>%n line was known already</numerusform>
            <numerusform>%n lines were known already</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeSignedCard</name>
    <message numerus="yes">
        <source>%n signed line(s) read differently in the workbook</source>
        <translation>
            <numerusform>%n signed line reads differently in the workbook</numerusform>
            <numerusform>%n signed lines read differently in the workbook</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take the workbook; %n signature(s) stop counting</source>
        <translation>
            <numerusform>Take the workbook; %n signature stops counting</numerusform>
            <numerusform>Take the workbook; %n signatures stop counting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CohortPage</name>
    <message numerus="yes">
        <source>%n more than the cohort has room for. That is allowed.</source>
        <translation>
            <numerusform>%n more than the cohort has room for. That is allowed.</numerusform>
            <numerusform>%n more than the cohort has room for. That is allowed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) enrolled.</source>
        <translation>
            <numerusform>%n person enrolled.</numerusform>
            <numerusform>%n people enrolled.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CredentialsPage</name>
    <message numerus="yes">
        <source>Award %n credential(s)</source>
        <translation>
            <numerusform>Award %n credential</numerusform>
            <numerusform>Award %n credentials</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n credential(s) awarded.</source>
        <translation>
            <numerusform>%n credential awarded.</numerusform>
            <numerusform>%n credentials awarded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) issued.</source>
        <translation>
            <numerusform>%n certificate issued.</numerusform>
            <numerusform>%n certificates issued.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n issued credential(s) to review: what they rest on has changed, or the person holds two.</source>
        <translation>
            <numerusform>%n issued credential to review: what they rest on has changed, or the person holds two.</numerusform>
            <numerusform>%n issued credentials to review: what they rest on has changed, or the person holds two.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Issue %n certificate(s)</source>
        <translation>
            <numerusform>Issue %n certificate</numerusform>
            <numerusform>Issue %n certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %n certificate(s) in {folder}.</source>
        <translation>
            <numerusform>Saved %n certificate in {folder}.</numerusform>
            <numerusform>Saved %n certificates in {folder}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Revoke %n credential(s)</source>
        <translation>
            <numerusform>Revoke %n credential</numerusform>
            <numerusform>Revoke %n credentials</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n credential(s) revoked. Others learn of it from the next status list.</source>
        <translation>
            <numerusform>%n credential revoked. Others learn of it from the next status list.</numerusform>
            <numerusform>%n credentials revoked. Others learn of it from the next status list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step credential(s) issued.</source>
        <translation>
            <numerusform>%n step credential issued.</numerusform>
            <numerusform>%n step credentials issued.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoneView</name>
    <message numerus="yes">
        <source>%n line(s) to sign</source>
        <translation>
            <numerusform>%n line to sign</numerusform>
            <numerusform>%n lines to sign</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n possible double entries</source>
        <translation>
            <numerusform>%n possible double entry</numerusform>
            <numerusform>%n possible double entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoublesView</name>
    <message numerus="yes">
        <source>%n more line(s) follow when these are decided.</source>
        <translation>
            <numerusform>%n more line follow when these are decided.</numerusform>
            <numerusform>%n more lines follow when these are decided.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DurationEdit</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntryActions</name>
    <message numerus="yes">
        <source>Make %n line(s) void</source>
        <translation>
            <numerusform>Make %n line void</numerusform>
            <numerusform>Make %n lines void</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) made void.</source>
        <translation>
            <numerusform>%n line made void.</numerusform>
            <numerusform>%n lines made void.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) wait for a signature now.</source>
        <translation>
            <numerusform>%n line waits for a signature now.</numerusform>
            <numerusform>%n lines wait for a signature now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are drafts again.</source>
        <translation>
            <numerusform>%n line is a draft again.</numerusform>
            <numerusform>%n lines are drafts again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) brought back.</source>
        <translation>
            <numerusform>%n line brought back.</numerusform>
            <numerusform>%n lines brought back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signature(s) stop counting.</source>
        <translation>
            <numerusform>%n signature stops counting.</numerusform>
            <numerusform>%n signatures stop counting.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EraseGuide</name>
    <message numerus="yes">
        <source>%n line(s) wait for a supervisor. An answer that arrives later is not kept.</source>
        <translation>
            <numerusform>%n line wait for a supervisor. An answer that arrives later is not kept.</numerusform>
            <numerusform>%n lines wait for a supervisor. An answer that arrives later is not kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signed line(s) of other people stand on the same scans. They count on without the picture; keep the paper.</source>
        <translation>
            <numerusform>%n signed line of other people stand on the same scans. They count on without the picture; keep the paper.</numerusform>
            <numerusform>%n signed lines of other people stand on the same scans. They count on without the picture; keep the paper.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) about other people that wait on the Exchange page are made by this: what is shown now stays. Decide first if that is not right.</source>
        <translation>
            <numerusform>%n decision about other people that waits on the Exchange page is made by this: what is shown now stays. Decide first if that is not right.</numerusform>
            <numerusform>%n decisions about other people that wait on the Exchange page are made by this: what is shown now stays. Decide first if that is not right.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) beside the workspace; afterwards you can remove them.</source>
        <translation>
            <numerusform>%n backup beside the workspace; afterwards you can remove them.</numerusform>
            <numerusform>%n backups beside the workspace; afterwards you can remove them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of other people have this person’s signature and count on: signature and public key stay, without the name.</source>
        <translation>
            <numerusform>%n line of other people has this person’s signature and counts on: signature and public key stay, without the name.</numerusform>
            <numerusform>%n lines of other people have this person’s signature and count on: signature and public key stay, without the name.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n evaluation(s) of other people stay as this person filled them in.</source>
        <translation>
            <numerusform>%n evaluation of other people stays as this person filled them in.</numerusform>
            <numerusform>%n evaluations of other people stay as this person filled them in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n credential(s) of other people stay valid. Where a file names this person as issuer, the name stays, because it was signed so. Another issuer can revoke them.</source>
        <translation>
            <numerusform>%n credential of other people stays valid. Where a file names this person as issuer, the name stays, because it was signed so. Another issuer can revoke them.</numerusform>
            <numerusform>%n credentials of other people stay valid. Where a file names this person as issuer, the name stays, because it was signed so. Another issuer can revoke them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n placement(s) of other people will need another supervisor.</source>
        <translation>
            <numerusform>%n placement of other people will need another supervisor.</numerusform>
            <numerusform>%n placements of other people will need another supervisor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of other people have the name inside a longer text, which stays. Search for the name and change those texts.</source>
        <translation>
            <numerusform>%n record of other people has the name inside a longer text, which stays. Search for the name and change that text.</numerusform>
            <numerusform>%n records of other people have the name inside a longer text, which stays. Search for the name and change those texts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signed certificate(s) of laptops called after this person keep the name: it is part of what was signed.</source>
        <translation>
            <numerusform>%n signed certificate of a laptop called after this person keeps the name: it is part of what was signed.</numerusform>
            <numerusform>%n signed certificates of laptops called after this person keep the name: it is part of what was signed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reason(s) or note(s) that others wrote keep the name, or that of a laptop called after it: nobody can change those.</source>
        <translation>
            <numerusform>%n reason or note that others wrote keeps the name, or that of a laptop called after it: nobody can change it.</numerusform>
            <numerusform>%n reasons or notes that others wrote keep the name, or that of a laptop called after it: nobody can change those.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of other people, kept as another organization handed them over, keep the name.</source>
        <translation>
            <numerusform>%n record of other people, kept as another organization handed it over, keeps the name.</numerusform>
            <numerusform>%n records of other people, kept as another organization handed them over, keep the name.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExchangePage</name>
    <message numerus="yes">
        <source>Read %n change(s) from {name}.</source>
        <translation>
            <numerusform>Read %n change from {name}.</numerusform>
            <numerusform>Read %n changes from {name}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to decide.</source>
        <translation>
            <numerusform>%n thing to decide.</numerusform>
            <numerusform>%n things to decide.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signature(s) stopped counting.</source>
        <translation>
            <numerusform>%n signature stopped counting.</numerusform>
            <numerusform>%n signatures stopped counting.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signature(s) or decision(s)</source>
        <translation>
            <numerusform>%n signature or decision</numerusform>
            <numerusform>%n signatures or decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept: %n record(s) of {name}.</source>
        <translation>
            <numerusform>Kept: %n record of {name}.</numerusform>
            <numerusform>Kept: %n records of {name}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Blanked: %n record(s) that {name} took back.</source>
        <translation>
            <numerusform>Blanked: %n record that {name} took back.</numerusform>
            <numerusform>Blanked: %n records that {name} took back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FastEntry</name>
    <message numerus="yes">
        <source>%n line(s) recorded, {length} in all.</source>
        <translation>
            <numerusform>%n line recorded, {length} in all.</numerusform>
            <numerusform>%n lines recorded, {length} in all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FolderCard</name>
    <message numerus="yes">
        <source>%n more file(s) wait. The newest file of a laptop mostly holds what is in its older ones; those go from this list by themselves.</source>
        <translation>
            <numerusform>%n more file wait. The newest file of a laptop mostly holds what is in its older ones; those go from this list by themselves.</numerusform>
            <numerusform>%n more files wait. The newest file of a laptop mostly holds what is in its older ones; those go from this list by themselves.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GlanceCard</name>
    <message numerus="yes">
        <source>%n parent leader(s)</source>
        <translation>
            <numerusform>%n parent leader</numerusform>
            <numerusform>%n parent leaders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupResults</name>
    <message numerus="yes">
        <source>Results of %n person(s) saved.</source>
        <translation>
            <numerusform>Results of %n person saved.</numerusform>
            <numerusform>Results of %n people saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked</source>
        <translation>
            <numerusform>%n marked</numerusform>
            <numerusform>%n marked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportCounts</name>
    <message numerus="yes">
        <source>%n organization(s)</source>
        <translation>
            <numerusform>%n organization</numerusform>
            <numerusform>%n organizations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cohort(s)</source>
        <translation>
            <numerusform>%n cohort</numerusform>
            <numerusform>%n cohorts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nomination(s)</source>
        <translation>
            <numerusform>%n nomination</numerusform>
            <numerusform>%n nominations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n enrollment(s)</source>
        <translation>
            <numerusform>%n enrollment</numerusform>
            <numerusform>%n enrollments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n placement(s)</source>
        <translation>
            <numerusform>%n placement</numerusform>
            <numerusform>%n placements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours entries</source>
        <translation>
            <numerusform>%n hours entry</numerusform>
            <numerusform>%n hours entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n training session(s)</source>
        <translation>
            <numerusform>%n training session</numerusform>
            <numerusform>%n training sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attendance mark(s)</source>
        <translation>
            <numerusform>%n attendance mark</numerusform>
            <numerusform>%n attendance marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n course result(s)</source>
        <translation>
            <numerusform>%n course result</numerusform>
            <numerusform>%n course results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n capstone(s)</source>
        <translation>
            <numerusform>%n capstone</numerusform>
            <numerusform>%n capstones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remembered answer(s)</source>
        <translation>
            <numerusform>%n remembered answer</numerusform>
            <numerusform>%n remembered answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message numerus="yes">
        <source>%n signed line(s) will change</source>
        <translation>
            <numerusform>%n signed line will change</numerusform>
            <numerusform>%n signed lines will change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n sheet</numerusform>
            <numerusform>%n sheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) imported.</source>
        <translation>
            <numerusform>%n record imported.</numerusform>
            <numerusform>%n records imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LaptopBlock</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OldBackups</name>
    <message numerus="yes">
        <source>%n backup(s) still hold what was erased here. The program removes automatic ones as they grow old: of each day for 12 days, of each week for 10 weeks, of each month for 9 months. Copies on other disks you have to remove yourself.</source>
        <translation>
            <numerusform>%n backup still holds what was erased here. The program removes automatic ones as they grow old: of each day for 12 days, of each week for 10 weeks, of each month for 9 months. Copies on other disks you have to remove yourself.</numerusform>
            <numerusform>%n backups still hold what was erased here. The program removes automatic ones as they grow old: of each day for 12 days, of each week for 10 weeks, of each month for 9 months. Copies on other disks you have to remove yourself.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PagedTable</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ParentLeaderPage</name>
    <message numerus="yes">
        <source>%n topic(s)</source>
        <translation>
            <numerusform>%n topic</numerusform>
            <numerusform>%n topics</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeoplePicker</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message numerus="yes">
        <source>%n signature(s) stop counting</source>
        <translation>
            <numerusform>%n signature stops counting</numerusform>
            <numerusform>%n signatures stop counting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of hours will wait for a signature.</source>
        <translation>
            <numerusform>%n line of hours will wait for a signature.</numerusform>
            <numerusform>%n lines of hours will wait for a signature.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n possible double entries come in but do not count until you decide.</source>
        <translation>
            <numerusform>%n possible double entry comes in but does not count until you decide.</numerusform>
            <numerusform>%n possible double entries come in but do not count until you decide.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) name no site; they go to the person&apos;s only placement or your office.</source>
        <translation>
            <numerusform>%n row names no site; it goes to the person&apos;s only placement or your office.</numerusform>
            <numerusform>%n rows name no site; they go to the person&apos;s only placement or your office.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) take the person from the row above.</source>
        <translation>
            <numerusform>%n row takes the person from the row above.</numerusform>
            <numerusform>%n rows take the person from the row above.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n record(s)</source>
        <translation>
            <numerusform>Import %n record</numerusform>
            <numerusform>Import %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) were made on {laptop}, which is withdrawn, and nobody here knew of them then. If it was stolen, leave this file and call {name}.</source>
        <translation>
            <numerusform>%n change was made on {laptop}, which is withdrawn, and nobody here knew of it then. If it was stolen, leave this file and call {name}.</numerusform>
            <numerusform>%n changes were made on {laptop}, which is withdrawn, and nobody here knew of them then. If it was stolen, leave this file and call {name}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadFilesCard</name>
    <message numerus="yes">
        <source>{when} from {name}: %n change(s)</source>
        <translation>
            <numerusform>{when} from {name}: %n change</numerusform>
            <numerusform>{when} from {name}: %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) saved in {folder}.</source>
        <translation>
            <numerusform>%n paper saved in {folder}.</numerusform>
            <numerusform>%n papers saved in {folder}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesCard</name>
    <message numerus="yes">
        <source>%n earlier version(s) stay in use for those enrolled under them.</source>
        <translation>
            <numerusform>%n earlier version stays in use for those enrolled under it.</numerusform>
            <numerusform>%n earlier versions stay in use for those enrolled under them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SavedView</name>
    <message numerus="yes">
        <source>%n line(s) signed</source>
        <translation>
            <numerusform>%n line signed</numerusform>
            <numerusform>%n lines signed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) returned</source>
        <translation>
            <numerusform>%n line returned</numerusform>
            <numerusform>%n lines returned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n evaluation(s) signed</source>
        <translation>
            <numerusform>%n evaluation signed</numerusform>
            <numerusform>%n evaluations signed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) left open</source>
        <translation>
            <numerusform>%n line left open</numerusform>
            <numerusform>%n lines left open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchedChoicesEdit</name>
    <message numerus="yes">
        <source>%n more: type a part of the name.</source>
        <translation>
            <numerusform>%n more: type a part of the name.</numerusform>
            <numerusform>%n more: type a part of the name.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendDialog</name>
    <message numerus="yes">
        <source>%n file(s) made</source>
        <translation>
            <numerusform>%n file made</numerusform>
            <numerusform>%n files made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n file(s)…</source>
        <translation>
            <numerusform>Make %n file…</numerusform>
            <numerusform>Make %n files…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShareGuide</name>
    <message numerus="yes">
        <source>The file also takes back %n record(s) they were shown before, of people who were erased or no longer agree.</source>
        <translation>
            <numerusform>The file also takes back %n record they were shown before, of somebody who was erased or no longer agrees.</numerusform>
            <numerusform>The file also takes back %n records they were shown before, of people who were erased or no longer agree.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved for {name}: %n record(s).</source>
        <translation>
            <numerusform>Saved for {name}: %n record.</numerusform>
            <numerusform>Saved for {name}: %n records.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It takes back %n record(s) from {name}.</source>
        <translation>
            <numerusform>It takes back %n record from {name}.</numerusform>
            <numerusform>It takes back %n records from {name}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SheetCard</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) used</source>
        <translation>
            <numerusform>%n column used</numerusform>
            <numerusform>%n columns used</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) take the person from a row above</source>
        <translation>
            <numerusform>%n row takes the person from a row above</numerusform>
            <numerusform>%n rows take the person from a row above</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignOffPage</name>
    <message numerus="yes">
        <source>%n line(s) signed.</source>
        <translation>
            <numerusform>%n line signed.</numerusform>
            <numerusform>%n lines signed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) returned.</source>
        <translation>
            <numerusform>%n line returned.</numerusform>
            <numerusform>%n lines returned.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignatureCard</name>
    <message numerus="yes">
        <source>%n line(s) to sign</source>
        <translation>
            <numerusform>%n line to sign</numerusform>
            <numerusform>%n lines to sign</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sign %n line(s)</source>
        <translation>
            <numerusform>Sign %n line</numerusform>
            <numerusform>Sign %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Return %n line(s)</source>
        <translation>
            <numerusform>Return %n line</numerusform>
            <numerusform>Return %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignatureSide</name>
    <message numerus="yes">
        <source>%n line(s) to sign</source>
        <translation>
            <numerusform>%n line to sign</numerusform>
            <numerusform>%n lines to sign</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n evaluation(s) filled in</source>
        <translation>
            <numerusform>%n evaluation filled in</numerusform>
            <numerusform>%n evaluations filled in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sign %n line(s) and save…</source>
        <translation>
            <numerusform>Sign %n line and save…</numerusform>
            <numerusform>Sign %n lines and save…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Return %n line(s) and save…</source>
        <translation>
            <numerusform>Return %n line and save…</numerusform>
            <numerusform>Return %n lines and save…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>about %n minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>about %n second left</numerusform>
            <numerusform>about %n seconds left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainingSessionPage</name>
    <message numerus="yes">
        <source>Attendance of %n person(s) saved.</source>
        <translation>
            <numerusform>Attendance of %n person saved.</numerusform>
            <numerusform>Attendance of %n people saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n present</source>
        <translation>
            <numerusform>%n present</numerusform>
            <numerusform>%n present</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n excused</source>
        <translation>
            <numerusform>%n excused</numerusform>
            <numerusform>%n excused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n absent</source>
        <translation>
            <numerusform>%n absent</numerusform>
            <numerusform>%n absent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not marked</source>
        <translation>
            <numerusform>%n not marked</numerusform>
            <numerusform>%n not marked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TurnoverGuide</name>
    <message numerus="yes">
        <source>%n placement(s) get {name} as supervisor.</source>
        <translation>
            <numerusform>%n placement get {name} as supervisor.</numerusform>
            <numerusform>%n placements get {name} as supervisor.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WeekSaving</name>
    <message numerus="yes">
        <source>%n line(s) recorded.</source>
        <translation>
            <numerusform>%n line recorded.</numerusform>
            <numerusform>%n lines recorded.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkSentences</name>
    <message numerus="yes">
        <source>%n hours entries wait for a signature</source>
        <translation>
            <numerusform>%n hours entry waits for a signature</numerusform>
            <numerusform>%n hours entries wait for a signature</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n supervisors have not answered what was sent to them</source>
        <translation>
            <numerusform>%n supervisor has not answered what was sent to them</numerusform>
            <numerusform>%n supervisors have not answered what was sent to them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours entries came back</source>
        <translation>
            <numerusform>%n hours entry came back</numerusform>
            <numerusform>%n hours entries came back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things were changed on two laptops</source>
        <translation>
            <numerusform>%n thing was changed on two laptops</numerusform>
            <numerusform>%n things were changed on two laptops</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours entries may be typed twice</source>
        <translation>
            <numerusform>%n hours entry may be typed twice</numerusform>
            <numerusform>%n hours entries may be typed twice</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pairs may be the same person</source>
        <translation>
            <numerusform>%n pair may be the same person</numerusform>
            <numerusform>%n pairs may be the same person</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parent leaders can receive the credential</source>
        <translation>
            <numerusform>%n parent leader can receive the credential</numerusform>
            <numerusform>%n parent leaders can receive the credential</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n credentials are awarded and not issued yet</source>
        <translation>
            <numerusform>%n credential is awarded and not issued yet</numerusform>
            <numerusform>%n credentials are awarded and not issued yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parent leaders have recorded no hours for 30 days</source>
        <translation>
            <numerusform>%n parent leader has recorded no hours for 30 days</numerusform>
            <numerusform>%n parent leaders have recorded no hours for 30 days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkView</name>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>about %n second left</numerusform>
            <numerusform>about %n seconds left</numerusform>
        </translation>
    </message>
</context>
</TS>
