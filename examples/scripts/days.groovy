dossier 'korea-1950'

// On which days do both accounts have China in, and on which do they quarrel over it?
def isIn = { day -> position(China, day) == INTERVENTION }

println "Both have China in on ${(1950-10-01..1950-10-19).count { isIn(it).holds() }} of nineteen days."
for (day in 1950-10-01..1950-10-19) {
    if (isIn(day).verdict().kind() == DISPUTED) {
        isIn(day)
    }
}
