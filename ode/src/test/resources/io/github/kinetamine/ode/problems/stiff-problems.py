"""Writes the rows of stiff-problems.csv: Radau IIA with 9 stages in 80-bit floating point.

All stages at once by Newton's method to rounding; the step size from the defect at the beginning of a step.
Usage: python3 stiff-problems.py > rows.csv
"""
import sys

import mpmath
import numpy as np
import sympy

mpmath.mp.dps = 80
L = np.longdouble
S = 9


def nodes(s):
    x = sympy.symbols('x')
    p = sympy.Poly(sympy.diff(sympy.expand(x**(s - 1) * (x - 1)**s), x, s - 1), x)
    roots = mpmath.polyroots([mpmath.mpf(int(k)) for k in p.all_coeffs()], maxsteps=500, extraprec=400)
    c = sorted(mpmath.re(r) for r in roots)
    c[-1] = mpmath.mpf(1)
    return c


def to_long(matrix):
    return np.array([[L(mpmath.nstr(matrix[i, j], 30)) for j in range(S)] for i in range(S)])


C = nodes(S)
POWERS = mpmath.matrix(S, S)
INTEGRALS = mpmath.matrix(S, S)
VALUES = mpmath.matrix(S, S)
for i in range(S):
    for k in range(S):
        POWERS[i, k] = C[i]**k
        INTEGRALS[i, k] = C[i]**(k + 1) / (k + 1)
        VALUES[i, k] = C[i]**(k + 1)
Ai = to_long((INTEGRALS * POWERS**-1)**-1)
Pi = to_long(VALUES**-1)
c = np.array([L(mpmath.nstr(x, 30)) for x in C])

def lu_solve(M,b):
    M=M.copy(); b=b.copy(); n=len(b)
    for k in range(n):
        p=k+np.argmax(abs(M[k:,k]))
        if p!=k: M[[k,p]]=M[[p,k]]; b[[k,p]]=b[[p,k]]
        f=M[k+1:,k]/M[k,k]
        M[k+1:,k:]-=np.outer(f,M[k,k:]); b[k+1:]-=f*b[k]
    x=np.zeros(n,L)
    for k in range(n-1,-1,-1): x[k]=(b[k]-M[k,k+1:]@x[k+1:])/M[k,k]
    return x
def inv(M):
    n=len(M); M=np.hstack([M.copy(),np.eye(n,dtype=L)])
    for k in range(n):
        p=k+np.argmax(abs(M[k:,k]))
        if p!=k: M[[k,p]]=M[[p,k]]
        M[k]/=M[k,k]
        for i in range(n):
            if i!=k: M[i]-=M[i,k]*M[k]
    return M[:,n:]
def integrate(f,jac,y0,t0,times,rtol,atol,h0=1e-8):
    y=np.array([L(v) for v in y0]); t=L(t0); n=len(y); h=L(h0); out=[]; rtol=L(rtol); atol=L(atol); poly=None; steps=0;hold=None;yold=None
    g=None
    for te in [L(x) for x in times]:
        while t<te:
            hh=h if t+h*L('1.01')<te else te-t
            J=jac(t,y); f0=f(t,y)
            while True:
                M=np.kron(Ai/hh,np.eye(n,dtype=L))-np.kron(np.eye(S,dtype=L),J)
                Minv=inv(M)
                Z=np.zeros((S,n),L)
                if poly is not None:
                    for k in range(S):
                        th=1+c[k]*hh/hold
                        Z[k]=yold+sum(poly[d]*th**(d+1) for d in range(S))-y
                    if not np.all(np.abs(Z)<1e6*(1+np.abs(y))): Z[:]=0
                sc=atol+rtol*np.abs(y); ok=False; last=None
                for it in range(25):
                    F=np.array([f(t+c[k]*hh,y+Z[k]) for k in range(S)])
                    R=F-(Ai@Z)/hh
                    D=(Minv@R.ravel()).reshape(S,n); Z=Z+D
                    d=np.max(np.abs(D)/(np.abs(y)+atol/rtol))
                    if not np.isfinite(d): break
                    if d<2e-18 or (last is not None and d>=last*0.5 and d<1e-15): ok=True;break
                    if last is not None and d>last*2: break
                    last=d
                if ok:
                    co=Pi@Z
                    e=f0-co[0]/hh
                    e=lu_solve(6*S/L(4)/hh*np.eye(n,dtype=L)-J,e)
                    err=np.max(np.abs(e)/np.maximum(sc,atol+rtol*np.abs(y+Z[-1])))
                    if err<1: break
                    hh=hh*max(L('0.2'),L('0.8')*err**(-L(1)/(S+1)))
                else: hh=hh/2
                h=hh
            yold=y; y=y+Z[-1]; poly=co; hold=hh; 
            full=(t+hh>=te) 
            t=te if full or abs(te-t-hh)<1e-15*abs(te) else t+hh
            prop=hh*min(L(4),max(L('0.2'),L('0.8')*max(err,L(1e-12))**(-L(1)/(S+1))))
            h=prop if not full else max(h,prop) if hh<h else prop
            steps+=1
        out.append(y.copy())
    return out
def rober(t,y): 
    a=L('0.04')*y[0]-L(10000)*y[1]*y[2]; b=L(30000000)*y[1]*y[1]; return np.array([-a,a-b,b])
def rober_j(t,y):
    return np.array([[-L('0.04'),L(10000)*y[2],L(10000)*y[1]],[L('0.04'),-L(10000)*y[2]-L(60000000)*y[1],-L(10000)*y[1]],[L(0),L(60000000)*y[1],L(0)]])
def orego(t,y):
    return np.array([L('77.27')*(y[1]+y[0]*(1-L('8.375e-6')*y[0]-y[1])),(y[2]-(1+y[0])*y[1])/L('77.27'),L('0.161')*(y[0]-y[2])])
def orego_j(t,y):
    a=L('77.27')
    return np.array([[a*(1-2*L('8.375e-6')*y[0]-y[1]),a*(1-y[0]),L(0)],[-y[1]/a,-(1+y[0])/a,1/a],[L('0.161'),L(0),-L('0.161')]])
def vdpol(t,y): return np.array([y[1],((1-y[0]**2)*y[1]-y[0])*L(1000000)])
def vdpol_j(t,y): return np.array([[L(0),L(1)],[(-2*y[0]*y[1]-1)*L(1000000),(1-y[0]**2)*L(1000000)]])
H={k:L(k) for k in "1.71 0.43 8.32 0.0007 8.75 10.03 0.035 1.12 1.745 280 0.69 1.81".split()}
def hires(t,y):
    k=H; r=k["280"]*y[5]*y[7]; g=r-k["1.81"]*y[6]
    return np.array([-k["1.71"]*y[0]+k["0.43"]*y[1]+k["8.32"]*y[2]+k["0.0007"], k["1.71"]*y[0]-k["8.75"]*y[1], -k["10.03"]*y[2]+k["0.43"]*y[3]+k["0.035"]*y[4], k["8.32"]*y[1]+k["1.71"]*y[2]-k["1.12"]*y[3], -k["1.745"]*y[4]+k["0.43"]*(y[5]+y[6]), -r+k["0.69"]*y[3]+k["1.71"]*y[4]-k["0.43"]*y[5]+k["0.69"]*y[6], g, -g])
def hires_j(t,y):
    k=H; z=L(0); a=k["280"]*y[7]; b=k["280"]*y[5]; J=np.zeros((8,8),L)
    J[0,:3]=[-k["1.71"],k["0.43"],k["8.32"]]; J[1,:2]=[k["1.71"],-k["8.75"]]; J[2,2:5]=[-k["10.03"],k["0.43"],k["0.035"]]; J[3,1:4]=[k["8.32"],k["1.71"],-k["1.12"]]
    J[4,4:7]=[-k["1.745"],k["0.43"],k["0.43"]]; J[5,3:]=[k["0.69"],k["1.71"],-a-k["0.43"],k["0.69"],-b]; J[6,5:]=[a,-k["1.81"],b]; J[7]=-J[6]; return J
def tmdd(t,y):
    b=L('9.1')*y[0]*y[1]-L('0.001')*y[2]; return np.array([-L('0.0015')*y[0]-b,L('0.11')-L('0.0089')*y[1]-b,b-L('0.003')*y[2]])
def tmdd_j(t,y):
    p=L('9.1')*y[1]; q=L('9.1')*y[0]; r=L('0.001'); return np.array([[-L('0.0015')-p,-q,r],[-p,-L('0.0089')-q,r],[p,q,-r-L('0.003')]])
def lin(end): return [end*(i+1)/50 for i in range(50)]
PR={'ROBER':(rober,rober_j,['1','0','0'],[10.0**(-4+15*i/49) for i in range(49)]+[1e11],1e-8,1e-14),
 'OREGO':(orego,orego_j,['1','2','3'],lin(360.0),1e-8,1e-12),
 'VDPOL':(vdpol,vdpol_j,['2','0'],lin(2.0),1e-8,1e-10),
 'HIRES':(hires,hires_j,['1','0','0','0','0','0','0','0.0057'],lin(321.8122),1e-8,1e-12),
 'TMDD':(tmdd,tmdd_j,['30',None,'0'],lin(500.0),1e-8,1e-11)}
if __name__ == '__main__':
    for name, (f, j, y0, times, rtol, atol) in PR.items():
        if name == 'TMDD':
            y0 = [L(30), L('0.11') / L('0.0089'), L(0)]
        for t, y in zip(times, integrate(f, j, y0, 0, times, rtol * 1e-5, atol * 1e-5)):
            print(','.join([name, repr(float(t))] + [repr(float(v)) for v in y]))
